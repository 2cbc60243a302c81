package dev.pullpass.core.credential;

/** White space as Go's unicode.IsSpace sees it, as far as it occurs in credentials. */
final class Whitespace {
  private static final String SPACES =
      " \t\n\u000B\f\r\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
          + "\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

  private Whitespace() {}

  static boolean has(String text) {
    return text.chars().anyMatch(c -> SPACES.indexOf(c) >= 0);
  }

  /** The text without white space at its end. */
  static String trimmedEnd(String text) {
    int end = text.length();
    while (end > 0 && SPACES.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Where the text has white space at an end: {@code "a line end"}, or empty. */
  static String atEnds(String text) {
    String trimmed = trimmedEnd(text);
    if (trimmed.length() < text.length()) {
      String tail = text.substring(trimmed.length());
      boolean lineEnd = tail.indexOf('\n') >= 0 || tail.indexOf('\r') >= 0;
      return lineEnd ? "ends with a line end" : "ends with white space";
    }
    boolean leading = !text.isEmpty() && SPACES.indexOf(text.charAt(0)) >= 0;
    return leading ? "starts with white space" : "";
  }
}
