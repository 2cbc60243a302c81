package dev.pullpass.core.message;

/** Takes off what logs and JSON put around an error text: escapes, and the fields of a log line. */
final class Quoting {
  private static final int DEEPEST = 4;
  private static final int LONGEST_LINE_OPENING = 400;

  private Quoting() {}

  /** The error text inside: without escapes, log fields and lines that are no errors. */
  static String open(String text) {
    return withoutEscapes(withoutNotices(text));
  }

  /** Drops the lines of a log that say themselves that they are no errors, if others remain. */
  private static String withoutNotices(String text) {
    if (text.indexOf("level=") < 0) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      if (!isNotice(text, start, end)) {
        kept.append(LogLine.error(text.substring(start, end))).append('\n');
      }
      start = end + 1;
    }
    return kept.length() == 0 ? LogLine.error(text) : kept.toString();
  }

  private static boolean isNotice(String text, int start, int end) {
    String opening = text.substring(start, Math.min(end, start + LONGEST_LINE_OPENING));
    return opening.contains("level=info")
        || opening.contains("level=debug")
        || opening.contains("level=warn");
  }

  private static String withoutEscapes(String text) {
    String open = LogLine.error(text);
    for (int depth = 0; depth < DEEPEST && open.indexOf('\\') >= 0; depth++) {
      open = withoutOneEscape(open);
    }
    return open;
  }

  private static String withoutOneEscape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      if (c == '\\' && meaning(next) != 0) {
        out.append(meaning(next));
        at++;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** What the character stands for after a backslash; 0 where it is no escape. */
  private static char meaning(char escaped) {
    return switch (escaped) {
      case 'n' -> '\n';
      case 't', 'r' -> ' ';
      case '"', '\\', '/' -> escaped;
      default -> 0;
    };
  }
}
