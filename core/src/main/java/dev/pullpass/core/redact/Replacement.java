package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;

/**
 * A secret that was taken out.
 *
 * @param span where it stood in the original text
 * @param placeholder what is written in its place
 */
public record Replacement(Span span, String placeholder, Family family) {}
