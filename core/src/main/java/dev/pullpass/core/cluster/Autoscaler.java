package dev.pullpass.core.cluster;

/** A HorizontalPodAutoscaler: what it scales, and how many replicas it wants at the moment. */
public record Autoscaler(ObjectName name, String targetKind, String targetName, int desired) {}
