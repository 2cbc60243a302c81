package dev.pullpass.core.cluster;

/**
 * A right whose lack kept something from being seen.
 *
 * @param subject what could not be seen
 * @param right the right, e.g. {@code list secrets in namespace shop}
 */
public record MissingRight(Subject subject, String right) {}
