package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A line that may be {@code key: value}.
 *
 * @param start its first character behind indentation, marks of comments and dashes
 * @param end where it ends
 * @param column how far the key is indented
 * @param dashed true if it begins an item of a list
 * @param key the key without quotes, or empty
 * @param value where the value stands, without quotes
 */
record Line(int start, int end, int column, boolean dashed, String key, Span value) {

  /** All lines of a text. */
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = Letters.lineEnd(text, at);
      lines.add(of(text, at, end));
      int newline = text.indexOf('\n', end);
      at = newline < 0 ? text.length() : newline + 1;
    }
    return lines;
  }

  private static Line of(String text, int from, int end) {
    int start = from;
    boolean dashed = false;
    while (start < end && (isMargin(text.charAt(start)) || isDash(text, start, end))) {
      dashed |= text.charAt(start) == '-';
      start++;
    }
    int colon = separator(text, start, end);
    String key = colon < 0 ? "" : unquoted(text.substring(start, colon).strip());
    Span value = colon < 0 ? new Span(end, end) : value(text, colon + 1, end);
    return new Line(start, end, start - from, dashed, key, value);
  }

  private static boolean isMargin(char c) {
    return " \t#{".indexOf(c) >= 0;
  }

  private static boolean isDash(String text, int at, int end) {
    return at < end && text.charAt(at) == '-' && at + 1 < end && text.charAt(at + 1) == ' ';
  }

  /** The colon, or the equals sign with blanks, that ends a key. */
  private static int separator(String text, int start, int end) {
    for (int i = start; i < end && i - start < 256; i++) {
      char c = text.charAt(i);
      boolean colon = c == ':' && (i + 1 == end || " \t\"".indexOf(text.charAt(i + 1)) >= 0);
      if (colon || (c == '=' && i > start && text.charAt(i - 1) == ' ')) {
        return i;
      }
      if (" (){}".indexOf(c) >= 0) {
        int next = Letters.skipBlanks(text, i);
        return next < end && next > i && text.charAt(next) == '=' ? next : -1;
      }
    }
    return -1;
  }

  private static Span value(String text, int from, int end) {
    int start = Math.min(end, Letters.skipBlanks(text, from));
    int open = Letters.at(text, start) == '{' ? start + 1 : start;
    Span value = Values.afterColon(text, open);
    if (value.isEmpty()) {
      return new Span(start, Letters.trimEnd(text, start, end));
    }
    return value.end() <= end ? value : new Span(start, end);
  }

  private static String unquoted(String key) {
    boolean quoted =
        key.length() > 1 && Letters.isQuote(key.charAt(0)) && key.endsWith(key.substring(0, 1));
    return quoted ? key.substring(1, key.length() - 1) : key;
  }

  String value(String text) {
    return value.of(text);
  }

  boolean isBlank() {
    return start >= end;
  }

  /** True between documents. */
  boolean isSeparator() {
    return column == 0 && key.isEmpty() && dashed;
  }

  /** True for {@code key: |} and the like. */
  boolean opensBlock(String text) {
    String value = value(text);
    boolean block = value.startsWith("|") || value.startsWith(">");
    return !key.isEmpty() && block && value.length() <= 3;
  }
}
