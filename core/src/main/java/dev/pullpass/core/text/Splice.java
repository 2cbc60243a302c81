package dev.pullpass.core.text;

/**
 * One edit of a text: what stands in the span becomes the replacement, and nothing else changes.
 */
public record Splice(Span span, String replacement) {

  /** Puts text in between. */
  public static Splice insert(int at, String text) {
    return new Splice(new Span(at, at), text);
  }
}
