package dev.pullpass.core.message;

/**
 * A line of logrus ({@code time=… level=error msg="…" error="…"}) or klog ({@code E0101 …
 * file.go:1] "…" err="…" pod="…"}): the message and the error in it, one after the other.
 */
final class LogLine {
  private LogLine() {}

  /** The message and the error of a log line; the text itself where it is none. */
  static String error(String text) {
    String message = quoted(text, " msg=\"");
    String error = quoted(text, " err=\"");
    error = error.isEmpty() ? quoted(text, " error=\"") : error;
    if (error.isEmpty()) {
      return message.isEmpty() ? text : message;
    }
    message = message.isEmpty() ? leading(text) : message;
    String joint = message.endsWith(".") ? " " : ": ";
    return message.isEmpty() ? error : message + joint + error;
  }

  /** The quoted klog message, at the start or after {@code ] }. */
  private static String leading(String text) {
    if (text.startsWith("\"")) {
      return value(text, 1);
    }
    int bracket = text.indexOf("] \"");
    return bracket < 0 ? "" : value(text, bracket + 3);
  }

  private static String quoted(String text, String key) {
    int at = text.indexOf(key);
    return at < 0 ? "" : value(text, at + key.length());
  }

  /** The Go-quoted string that begins here, with one level of quoting taken off. */
  private static String value(String text, int start) {
    StringBuilder out = new StringBuilder();
    int at = start;
    while (at < text.length() && text.charAt(at) != '"') {
      boolean escaped = text.charAt(at) == '\\' && at + 1 < text.length();
      at += escaped && "\"\\".indexOf(text.charAt(at + 1)) >= 0 ? 1 : 0;
      out.append(text.charAt(at));
      at++;
    }
    return out.toString();
  }
}
