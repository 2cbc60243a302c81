package dev.pullpass.core.image;

/**
 * A text that is no image reference.
 *
 * @param problem in distribution's words ({@code invalid reference format: repository name
 *     (Team/App) must be lowercase})
 * @param offset the index of the first character that does not fit; the length where the text ends
 *     too early
 */
public record InvalidReference(String written, String problem, int offset) implements Reference {}
