package dev.pullpass.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Applies edits to a text. */
public final class Splices {
  private Splices() {}

  /**
   * The text with all edits made. They may be given in any order, and speak of places in the text
   * as it is before any of them; of two that insert at one place, the first given comes first.
   *
   * @throws IllegalArgumentException if two overlap or one lies outside the text
   */
  public static String apply(String text, List<Splice> splices) {
    List<Splice> ordered = new ArrayList<>(splices);
    ordered.sort(Comparator.comparingInt(splice -> splice.span().start()));
    StringBuilder out = new StringBuilder(text.length() + 64);
    int done = 0;
    for (Splice splice : ordered) {
      Span span = splice.span();
      if (span.start() < done || span.end() > text.length()) {
        throw new IllegalArgumentException("edits overlap, or lie outside the text, at " + span);
      }
      out.append(text, done, span.start()).append(splice.replacement());
      done = span.end();
    }
    return out.append(text, done, text.length()).toString();
  }

  /** True if two of them overlap, so that they cannot be made together. */
  public static boolean collide(List<Splice> splices) {
    List<Splice> ordered = new ArrayList<>(splices);
    ordered.sort(Comparator.comparingInt(splice -> splice.span().start()));
    int done = 0;
    for (Splice splice : ordered) {
      if (splice.span().start() < done) {
        return true;
      }
      done = splice.span().end();
    }
    return false;
  }
}
