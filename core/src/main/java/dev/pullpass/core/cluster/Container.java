package dev.pullpass.core.cluster;

/**
 * One container of a pod.
 *
 * @param image the reference as written in the spec
 * @param pullPolicy {@code Always}, {@code IfNotPresent}, {@code Never}, or empty if not given
 */
public record Container(
    String name, ContainerKind kind, String image, String pullPolicy, ContainerState state) {}
