package dev.pullpass.core.template;

import dev.pullpass.core.text.Span;

/**
 * One <code>{{ … }}</code>.
 *
 * @param span all of it, with the braces
 * @param code what stands between braces, trim marks and white space; for a comment, its marks too
 * @param trimsBefore true for <code>{{-</code>, which eats the white space before it
 * @param trimsAfter true for <code>-}}</code>
 */
public record Action(
    Span span, Span code, ActionKind kind, boolean trimsBefore, boolean trimsAfter) {}
