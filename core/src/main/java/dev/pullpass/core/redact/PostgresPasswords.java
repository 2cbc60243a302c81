package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;

/**
 * The last field of {@code host:port:database:user:password}, the lines of a {@code .pgpass};
 * colons within a field have a backslash. Source: PostgreSQL's manual, "The Password File".
 */
final class PostgresPasswords {
  private static final int FIELDS = 5;
  private static final int LONGEST = 1024;

  private PostgresPasswords() {}

  static void look(Passage passage, Search search) {
    String text = passage.text();
    int at = 0;
    while (at < text.length()) {
      int end = Letters.lineEnd(text, at);
      if (end - at < LONGEST) {
        line(passage, new Span(Letters.trimStart(text, at, end), end), search);
      }
      at = end + 1;
    }
  }

  private static void line(Passage passage, Span line, Search search) {
    String text = passage.text();
    int[] starts = new int[FIELDS + 1];
    starts[0] = line.start();
    int fields = 1;
    for (int i = line.start(); i < line.end(); i++) {
      if (Letters.isSpace(text.charAt(i)) || fields > FIELDS) {
        return;
      }
      if (text.charAt(i) == ':' && Letters.before(text, i) != '\\') {
        starts[fields++] = i + 1;
      }
    }
    boolean port = fields == FIELDS && isPort(text, starts[1], starts[2] - 1);
    if (port && isName(text, starts[2], starts[3] - 1) && isName(text, starts[3], starts[4] - 1)) {
      Span password = new Span(starts[4], line.end());
      NamedValues.named(passage, password, Suspicion.SURE, search);
    }
  }

  private static boolean isPort(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Letters.isDigit(text.charAt(i))) {
        return isAny(text, start, end);
      }
    }
    return end - start > 1 && end - start < 6;
  }

  private static boolean isName(String text, int start, int end) {
    return isAny(text, start, end) || (start < end && Letters.isAlpha(text.charAt(start)));
  }

  private static boolean isAny(String text, int start, int end) {
    return end - start == 1 && text.charAt(start) == '*';
  }
}
