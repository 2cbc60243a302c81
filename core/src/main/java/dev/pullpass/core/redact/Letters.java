package dev.pullpass.core.redact;

/** Kinds of characters, ASCII only. */
final class Letters {
  private Letters() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isAlpha(char c) {
    return isLower(c) || isUpper(c);
  }

  static boolean isWord(char c) {
    return isAlpha(c) || isDigit(c);
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '`';
  }

  /** The character before a place; a line end before the first. */
  static char before(String text, int at) {
    return at > 0 ? text.charAt(at - 1) : '\n';
  }

  /** The character at a place; a line end behind the last. */
  static char at(String text, int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : '\n';
  }

  /** The text in lower case, ASCII only, at the same length. */
  static String lower(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(isUpper(c) ? (char) (c + 32) : c);
    }
    return out.toString();
  }

  /** The first place from {@code start} on that is no blank on this line. */
  static int skipBlanks(String text, int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** Where the line ends that a place is on, its line end not counted. */
  static int lineEnd(String text, int start) {
    int end = text.indexOf('\n', start);
    int at = end < 0 ? text.length() : end;
    return at > start && text.charAt(at - 1) == '\r' ? at - 1 : at;
  }

  /** The end without the white space before it. */
  static int trimEnd(String text, int start, int end) {
    int at = end;
    while (at > start && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** The start behind the white space there. */
  static int trimStart(String text, int start, int end) {
    int at = start;
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
