package dev.pullpass.core.redact;

import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.Utf8;

/** {@code REDACTED_1}, plain or in base64. */
final class Placeholder {
  static final String PREFIX = "REDACTED_";
  private static final int LONGEST_NUMBER = 9;

  /** Base64 of the prefix, whose nine bytes make twelve letters. */
  static final String ENCODED_PREFIX = "UkVEQUNURURf";

  private Placeholder() {}

  static String of(int number) {
    return PREFIX + number;
  }

  /** True if the text is a placeholder, or a base64 of one or of {@code user:placeholder}. */
  static boolean is(String text) {
    return isPlain(text) || isEncoded(text);
  }

  private static boolean isPlain(String text) {
    return text.startsWith(PREFIX) && numberEnd(text, PREFIX.length()) == text.length();
  }

  private static boolean isEncoded(String text) {
    if (text.length() > 400 || !Encoding.isBase64(text)) {
      return false;
    }
    String decoded = Encoding.decode(text).orElse("");
    return isPlain(decoded.substring(decoded.indexOf(':') + 1));
  }

  /** Behind the digits; the start itself where there are none. */
  static int numberEnd(String text, int start) {
    int end = start;
    while (end < text.length()
        && end - start < LONGEST_NUMBER
        && text.charAt(end) >= '0'
        && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** The highest number of any placeholder in a text; 0 where there is none. */
  static int highest(String text) {
    return Math.max(highestPlain(text), highestEncoded(text));
  }

  private static int highestPlain(String text) {
    int highest = 0;
    for (int at = text.indexOf(PREFIX); at >= 0; at = text.indexOf(PREFIX, at + 1)) {
      int start = at + PREFIX.length();
      int end = numberEnd(text, start);
      highest = end == start ? highest : Math.max(highest, number(text.substring(start, end)));
    }
    return highest;
  }

  private static int highestEncoded(String text) {
    int highest = 0;
    for (int at = text.indexOf(ENCODED_PREFIX);
        at >= 0;
        at = text.indexOf(ENCODED_PREFIX, at + 1)) {
      int end = Encoding.runEnd(text, at);
      highest =
          Math.max(highest, highestPlain(Encoding.decode(text.substring(at, end)).orElse("")));
    }
    return highest;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  static String base64(String text) {
    return Base64Text.encode(Utf8.bytes(text));
  }
}
