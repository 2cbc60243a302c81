package dev.pullpass.core.text;

/** How Go's encoding/json shows the byte it stumbled over: as a Latin-1 character in quotes. */
final class JsonQuote {
  private static final String HEX = "0123456789abcdef";

  private JsonQuote() {}

  static String quote(int c) {
    return "'" + shown(c) + "'";
  }

  private static String shown(int c) {
    return switch (c) {
      case '\'' -> "\\'";
      case '\\' -> "\\\\";
      case 7 -> "\\a";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 11 -> "\\v";
      default -> isPrintable(c) ? String.valueOf((char) c) : hexadecimal(c);
    };
  }

  private static boolean isPrintable(int c) {
    return (c >= 0x20 && c < 0x7F) || (c > 0xA0 && c != 0xAD);
  }

  private static String hexadecimal(int c) {
    String digits = "" + HEX.charAt(c >> 4) + HEX.charAt(c & 15);
    return c < 0x80 ? "\\x" + digits : "\\u00" + digits;
  }
}
