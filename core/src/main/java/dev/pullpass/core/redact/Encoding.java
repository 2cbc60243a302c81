package dev.pullpass.core.redact;

import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.Base64Text.Padding;
import dev.pullpass.core.text.Utf8;
import java.util.Optional;

/** Base64 as it occurs in files: wrapped or not, padded or not. */
final class Encoding {
  private Encoding() {}

  static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }

  /** Behind the letters that begin somewhere, and what fills them up. */
  static int runEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    int filled = end;
    while (filled < text.length() && filled - end < 2 && text.charAt(filled) == '=') {
      filled++;
    }
    return filled;
  }

  /** True if the text is nothing but base64, white space aside. */
  static boolean isBase64(String text) {
    String bare = bare(text);
    return !bare.isEmpty() && runEnd(bare, 0) == bare.length();
  }

  /** The text that was encoded; empty where it is no base64, or not of a text. */
  static Optional<String> decode(String text) {
    String bare = bare(text);
    Padding padding = bare.endsWith("=") ? Padding.REQUIRED : Padding.NONE;
    return Base64Text.decode(Utf8.bytes(bare), padding) instanceof Base64Text.Bytes decoded
        ? Optional.of(Utf8.text(decoded.bytes())).filter(Encoding::isText)
        : Optional.empty();
  }

  /** True if the first letters can be those of an encoded text, so that decoding is worth it. */
  static boolean mayBeText(String text, int start, int end) {
    int to = start + Math.min(12, (end - start) / 4 * 4);
    return to > start && decode(text.substring(start, to)).isPresent();
  }

  private static boolean isText(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\uFFFD' || c == 0x7F || (c < ' ' && "\t\r\n\f\b".indexOf(c) < 0)) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static String bare(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
