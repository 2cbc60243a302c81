package dev.pullpass.core.yaml;

/** Writes a text in quotes; what is written in double quotes is right in JSON, too. */
final class Quotes {
  private Quotes() {}

  /** Double quotes, unless single ones need no escapes and these do. */
  static String around(String text) {
    boolean escapes = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0;
    return escapes && !PlainText.holdsUnprintable(text) ? single(text) : twice(text);
  }

  /** In single quotes, where nothing can be escaped but the quote itself. */
  static String single(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** In double quotes. */
  static String twice(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (PlainText.isUnprintable(c)) {
        out.append(escape(c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  private static String escape(char c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u" + Integer.toHexString(0x10000 + c).substring(1);
    };
  }
}
