package dev.pullpass.core.template;

/** Strings between double quotes, as Go writes them. */
public final class GoQuote {
  private GoQuote() {}

  /** What the text between the quotes stands for; escapes by number stay as they are written. */
  static String unescape(String body) {
    if (body.indexOf('\\') < 0) {
      return body;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c != '\\' || i + 1 == body.length()) {
        out.append(c);
      } else {
        i++;
        out.append(resolved(body.charAt(i)));
      }
    }
    return out.toString();
  }

  private static String resolved(char escaped) {
    return switch (escaped) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case '"', '\\', '\'' -> String.valueOf(escaped);
      default -> "\\" + escaped;
    };
  }

  /** A word in double quotes. */
  public static String of(String word) {
    return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
