package dev.pullpass.core.text;

/**
 * Go's comparison of field names: letters are equal but for case, by Unicode's simple folding. For
 * the ASCII names that we look up, that means ASCII letters, the long s and the Kelvin sign.
 */
final class JsonFold {
  private static final char LONG_S = '\u017F';
  private static final char KELVIN = '\u212A';

  private JsonFold() {}

  static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      folded.append(fold(name.charAt(i)));
    }
    return folded.toString();
  }

  private static char fold(char c) {
    if (c == LONG_S) {
      return 'S';
    }
    if (c == KELVIN) {
      return 'K';
    }
    return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
  }
}
