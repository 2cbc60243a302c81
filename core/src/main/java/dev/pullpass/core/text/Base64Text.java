package dev.pullpass.core.text;

import java.util.Arrays;

/**
 * Base64 with the standard alphabet, decoded exactly as Go's encoding/base64 does (not in strict
 * mode): carriage returns and line feeds are skipped, other white space is not, unused trailing
 * bits are ignored, and an illegal text is refused with the offset that Go names.
 */
public final class Base64Text {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private Base64Text() {}

  /** Go's StdEncoding and RawStdEncoding. */
  public enum Padding {
    /** The last group is filled up with {@code =}. */
    REQUIRED,
    /** No {@code =} may occur. */
    NONE
  }

  /** What came of decoding. */
  public sealed interface Decoded permits Bytes, Illegal {}

  /** The bytes. */
  public static final class Bytes implements Decoded {
    private final byte[] bytes;

    private Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
      return bytes.clone();
    }
  }

  /**
   * The text is no base64.
   *
   * @param offset the byte that Go complains about, from 0 to the text's length
   */
  public record Illegal(int offset) implements Decoded {

    /** In Go's words: {@code illegal base64 data at input byte 4}. */
    public String message() {
      return "illegal base64 data at input byte " + offset;
    }
  }

  /** Decodes a text, given as UTF-8. */
  public static Decoded decode(byte[] text, Padding padding) {
    return new Decoding(text, padding).run();
  }

  /** Encodes with padding. */
  public static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder((bytes.length + 2) / 3 * 4);
    for (int i = 0; i < bytes.length; i += 3) {
      int left = bytes.length - i;
      int group = group(bytes, i);
      text.append(ALPHABET.charAt(group >> 18)).append(ALPHABET.charAt(group >> 12 & 63));
      text.append(left > 1 ? ALPHABET.charAt(group >> 6 & 63) : '=');
      text.append(left > 2 ? ALPHABET.charAt(group & 63) : '=');
    }
    return text.toString();
  }

  private static int group(byte[] bytes, int at) {
    int group = 0;
    for (int i = at; i < at + 3; i++) {
      group = group << 8 | (i < bytes.length ? bytes[i] & 0xFF : 0);
    }
    return group;
  }

  private static int digit(int c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }

  /** One run over a text: Go's decodeQuantum, character by character. */
  private static final class Decoding {
    private final byte[] text;
    private final Padding padding;
    private final byte[] out;
    private int length;
    private int at;
    private int digits;
    private int value;

    private Decoding(byte[] text, Padding padding) {
      this.text = text;
      this.padding = padding;
      this.out = new byte[text.length / 4 * 3 + 3];
    }

    private Decoded run() {
      while (at < text.length) {
        int c = text[at++];
        int digit = digit(c);
        if (digit >= 0) {
          take(digit);
        } else if (!isNewline(c)) {
          return c == '=' && padding == Padding.REQUIRED ? padded() : new Illegal(at - 1);
        }
      }
      return unpadded();
    }

    private void take(int digit) {
      value = value << 6 | digit;
      digits++;
      if (digits == 4) {
        flush(3);
      }
    }

    /** The text ended without padding. */
    private Decoded unpadded() {
      if (digits == 1 || (digits > 0 && padding == Padding.REQUIRED)) {
        return new Illegal(at - digits);
      }
      return finished();
    }

    /** A padding character was read; only its partner and line ends may follow. */
    private Decoded padded() {
      if (digits < 2) {
        return new Illegal(at - 1);
      }
      if (digits == 2) {
        skipNewlines();
        if (at == text.length) {
          return new Illegal(at);
        }
        if (text[at] != '=') {
          return new Illegal(at - 1);
        }
        at++;
      }
      skipNewlines();
      return at < text.length ? new Illegal(at) : finished();
    }

    private Decoded finished() {
      if (digits > 0) {
        int bytes = digits - 1;
        value <<= 6 * (4 - digits);
        flush(bytes);
      }
      return new Bytes(Arrays.copyOf(out, length));
    }

    private void flush(int bytes) {
      for (int i = 0; i < bytes; i++) {
        out[length++] = (byte) (value >> (16 - 8 * i));
      }
      digits = 0;
      value = 0;
    }

    private void skipNewlines() {
      while (at < text.length && isNewline(text[at])) {
        at++;
      }
    }

    private static boolean isNewline(int c) {
      return c == '\n' || c == '\r';
    }
  }
}
