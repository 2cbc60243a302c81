package dev.pullpass.core.cluster;

/**
 * A HorizontalPodAutoscaler: what it scales, and to how many replicas.
 *
 * @param desired how many it wants at the moment
 * @param most how many it may come to want
 */
public record Autoscaler(
    ObjectName name, String targetKind, String targetName, int desired, int most) {}
