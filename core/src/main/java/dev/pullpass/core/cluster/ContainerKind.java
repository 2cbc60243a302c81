package dev.pullpass.core.cluster;

/** Where in the pod a container stands. */
public enum ContainerKind {
  /** {@code spec.initContainers}, sidecars among them. */
  INIT,
  /** {@code spec.containers}. */
  REGULAR,
  /** {@code spec.ephemeralContainers}. */
  EPHEMERAL
}
