package dev.pullpass.core.message;

/** Characters of node texts: ASCII decides, so that positions stay what they are. */
final class Letters {
  private Letters() {}

  /** The text with A to Z in lower case; its length is the same. */
  static String lower(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] >= 'A' && chars[i] <= 'Z') {
        chars[i] = (char) (chars[i] - 'A' + 'a');
      }
    }
    return new String(chars);
  }

  /** True for ASCII letters and digits. */
  static boolean isWordPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
  }

  /** True for 0 to 9. */
  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** True for white space. */
  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  /** True where a URL in prose cannot go on: white space, quotes, brackets. */
  static boolean endsUrl(String text, int at) {
    char c = text.charAt(at);
    return isSpace(c) || c == '"' || c == '\'' || c == '\\' || c == ')' || c == ']' || c == '`';
  }
}
