package dev.pullpass.kubernetes;

import java.util.Optional;

/**
 * Which pods to look at.
 *
 * @param namespace the namespace; all namespaces if empty
 * @param name a single pod, which needs a namespace
 * @param labelSelector as kubectl takes it after {@code -l}; empty for all
 */
public record PodQuery(Optional<String> namespace, Optional<String> name, String labelSelector) {

  /** All pods of a namespace. */
  public static PodQuery inNamespace(String namespace) {
    return new PodQuery(Optional.of(namespace), Optional.empty(), "");
  }

  /** All pods of all namespaces. */
  public static PodQuery everywhere() {
    return new PodQuery(Optional.empty(), Optional.empty(), "");
  }

  /** One pod. */
  public static PodQuery pod(String namespace, String name) {
    return new PodQuery(Optional.of(namespace), Optional.of(name), "");
  }
}
