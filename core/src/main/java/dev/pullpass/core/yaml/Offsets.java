package dev.pullpass.core.yaml;

import java.util.Arrays;

/**
 * The places of a text as the parser counts them, and what the parser is given: no byte order mark,
 * and no tabs between the tokens of a JSON file, which YAML forbids there.
 */
final class Offsets {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String text;
  private final int skipped;

  /** The index of each code point, or empty where every one is a single character. */
  private final int[] indexes;

  Offsets(String text) {
    this.text = text;
    this.skipped = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    this.indexes = hasSurrogates(text) ? indexes(text.substring(skipped)) : new int[0];
  }

  private static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int[] indexes(String text) {
    int[] found = new int[text.length() + 1];
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      found[count++] = at;
      at += Character.charCount(text.codePointAt(at));
    }
    found[count++] = at;
    return Arrays.copyOf(found, count);
  }

  /** The index in the text of a code point. */
  int of(int codePoint) {
    int index = indexes.length == 0 ? codePoint : indexes[Math.min(codePoint, indexes.length - 1)];
    return Math.min(index + skipped, text.length());
  }

  /** The same text at the same places, but for what would only confuse the parser. */
  String forParser() {
    String bare = skipped == 0 ? text : text.substring(skipped);
    int first = 0;
    while (first < bare.length() && " \t\r\n".indexOf(bare.charAt(first)) >= 0) {
      first++;
    }
    boolean json = first < bare.length() && "{[".indexOf(bare.charAt(first)) >= 0;
    return json && bare.indexOf('\t') >= 0 ? withoutTabs(bare) : bare;
  }

  private static String withoutTabs(String json) {
    StringBuilder out = new StringBuilder(json);
    boolean quoted = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == '\t' && !quoted) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  /** Where the line ends that a character is on. */
  int lineEnd(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  /** The first white space, or the end, from a character on. */
  int wordEnd(int from) {
    int at = from;
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
