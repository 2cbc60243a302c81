package dev.pullpass.core.template;

import dev.pullpass.core.text.Span;

/**
 * A line {@code key: value} of a template, found without YAML.
 *
 * @param name the key
 * @param key where the key stands
 * @param value where the value stands, actions, quotes and all, without a comment behind it; an
 *     empty stretch where the line ends behind the colon and no action alone follows it
 * @param item true for the first key of a list's item
 */
public record KeyLine(String name, Span key, Span value, boolean item) {}
