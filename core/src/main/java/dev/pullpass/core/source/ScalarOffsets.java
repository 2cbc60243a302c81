package dev.pullpass.core.source;

import dev.pullpass.core.text.Span;
import dev.pullpass.core.yaml.YamlScalar;

/**
 * Where each character of a scalar's value stands in the file: indents, folded line ends, doubled
 * quotes and escapes lie in between. Blanks that were folded away stand where the next blank does.
 */
final class ScalarOffsets {
  private final String text;
  private final YamlScalar scalar;
  private final int end;
  private final int[] offsets;
  private int at;

  /** The characters of a scalar of the text. */
  ScalarOffsets(String text, YamlScalar scalar) {
    this.text = text;
    this.scalar = scalar;
    this.end = scalar.isQuoted() ? scalar.span().end() - 1 : scalar.span().end();
    this.at = scalar.isBlock() ? behindHeader() : scalar.span().start();
    this.at += scalar.isQuoted() ? 1 : 0;
    String value = scalar.value();
    this.offsets = new int[value.length() + 1];
    for (int i = 0; i < value.length(); i++) {
      offsets[i] = character(value, i);
    }
    offsets[value.length()] = Math.min(at, Math.max(end, 0));
  }

  /** Where a character of the value stands; that of its length is where the value ends. */
  int of(int index) {
    return offsets[index];
  }

  /** Where a part of the value stands. */
  Span span(int from, int to) {
    int start = offsets[from];
    return new Span(start, from == to ? start : Math.max(start, offsets[to - 1] + 1));
  }

  private int behindHeader() {
    int header = scalar.span().start();
    while (header < end && text.charAt(header) != '\n' && text.charAt(header) != '\r') {
      header++;
    }
    return Math.min(header + 1, end);
  }

  private int character(String value, int index) {
    char c = value.charAt(index);
    skipContinuation();
    if (isBlank(c) && !isEscape()) {
      int found = Math.min(at, end);
      at += at < end && isBlank(text.charAt(at)) ? 1 : 0;
      return found;
    }
    while (at < end && isBlank(text.charAt(at))) {
      at++;
      skipContinuation();
    }
    int found = Math.min(at, end);
    boolean pair = Character.isLowSurrogate(c) && at > 0 && text.charAt(at - 1) != c;
    at += !isEscape() || pair ? width(c) : escape();
    return found;
  }

  private int width(char c) {
    boolean doubled = scalar.style() == YamlScalar.Style.SINGLE_QUOTED && c == '\'';
    return doubled ? 2 : 1;
  }

  private boolean isEscape() {
    return scalar.style() == YamlScalar.Style.DOUBLE_QUOTED
        && at + 1 < end
        && text.charAt(at) == '\\';
  }

  private int escape() {
    return switch (text.charAt(at + 1)) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }

  /** A backslash at the end of a line joins it with the next. */
  private void skipContinuation() {
    while (isEscape() && (text.charAt(at + 1) == '\n' || text.charAt(at + 1) == '\r')) {
      at += 2;
      while (at < end && isBlank(text.charAt(at))) {
        at++;
      }
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
