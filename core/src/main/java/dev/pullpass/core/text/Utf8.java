package dev.pullpass.core.text;

import java.nio.charset.StandardCharsets;

/**
 * UTF-8 by Go's reading: every byte that belongs to no valid sequence becomes one U+FFFD (Java's
 * own decoder replaces whole runs by one). The rules are those of Go's package unicode/utf8.
 */
public final class Utf8 {
  static final int REPLACEMENT = 0xFFFD;

  private Utf8() {}

  /** The text of the bytes, with U+FFFD for each byte that is not UTF-8. Never throws. */
  public static String text(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    int at = 0;
    while (at < bytes.length) {
      int length = sequence(bytes, at, bytes.length);
      text.appendCodePoint(length == 0 ? REPLACEMENT : codePoint(bytes, at, length));
      at += Math.max(1, length);
    }
    return text.toString();
  }

  /** The bytes of a text; a lone surrogate becomes {@code ?}. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The value of an ASCII hexadecimal digit, or -1; any number may be asked about. */
  public static int hexadecimal(int c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return c > 0 && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  /** How many bytes the code point takes. */
  static int width(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }

  /** The length of the valid sequence that starts here, or 0 where none does. */
  static int sequence(byte[] bytes, int at, int end) {
    int length = announced(bytes[at] & 0xFF);
    if (length == 0 || at + length > end) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return isShortest(codePoint(bytes, at, length), length) ? length : 0;
  }

  /** The code point of a valid sequence of the given length. */
  static int codePoint(byte[] bytes, int at, int length) {
    if (length == 1) {
      return bytes[at];
    }
    int value = bytes[at] & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      value = value << 6 | (bytes[at + i] & 0x3F);
    }
    return value;
  }

  private static int announced(int lead) {
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    if (lead < 0xE0) {
      return 2;
    }
    return lead < 0xF0 ? 3 : 4;
  }

  private static boolean isShortest(int codePoint, int length) {
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    return width(codePoint) == length && codePoint <= 0x10FFFF && !surrogate;
  }
}
