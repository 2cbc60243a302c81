package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import org.jspecify.annotations.Nullable;

/** A stretch of text as its reader sees it, escapes resolved, that knows where it was written. */
final class Passage {
  /** What the stretch is. */
  enum Kind {
    /** A file, or a part of it, as it is written. */
    TEXT,
    /** The value of a scalar. */
    SCALAR,
    /** Comments that follow each other, without their marks. */
    COMMENT
  }

  private final String text;
  private final Kind kind;
  private final int base;
  private final int @Nullable [] places;

  private Passage(String text, Kind kind, int base, int @Nullable [] places) {
    this.text = text;
    this.kind = kind;
    this.base = base;
    this.places = places;
  }

  /** A whole text. */
  static Passage of(String text) {
    return new Passage(text, Kind.TEXT, 0, null);
  }

  /** A part that reads as it is written. */
  Passage part(Span span, Kind as) {
    return places == null
        ? new Passage(span.of(text), as, base + span.start(), null)
        : read(span.of(text), steps(span.start(), span.end()), as);
  }

  private static int[] steps(int from, int to) {
    int[] steps = new int[to - from + 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = from + i;
    }
    return steps;
  }

  /**
   * A part that reads otherwise than it is written.
   *
   * @param from where in this passage each character comes from, and where the last one ends
   */
  Passage read(String text, int[] from, Kind as) {
    int[] own = new int[from.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = place(from[i]);
    }
    return new Passage(text, as, 0, own);
  }

  /** The same place, read as another text of the same length. */
  Passage masked(String mask) {
    return new Passage(mask, kind, base, places);
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  Kind kind() {
    return kind;
  }

  /** Where a character was written. */
  int place(int at) {
    return places == null ? base + at : places[at];
  }

  /** Where a stretch was written. */
  Span written(Span span) {
    return new Span(place(span.start()), Math.max(place(span.start()), place(span.end())));
  }
}
