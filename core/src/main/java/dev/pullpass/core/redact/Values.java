package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;

/** Where the value behind a {@code =} or {@code :} stands. */
final class Values {
  private static final int LONGEST_LINE = 1024;

  private Values() {}

  /**
   * Behind an equals sign.
   *
   * @param wholeLine true if blanks may be part of it
   */
  static Span of(String text, int start, boolean wholeLine) {
    Span quoted = quoted(text, start);
    if (!quoted.isEmpty() || isEmptyQuotes(text, start)) {
      return quoted;
    }
    return wholeLine ? line(text, start) : word(text, start);
  }

  /**
   * Behind a colon: to the end of the line, comments and what JSON and flow style put there aside.
   */
  static Span afterColon(String text, int start) {
    Span quoted = quoted(text, start);
    if (!quoted.isEmpty() || isEmptyQuotes(text, start)) {
      return quoted;
    }
    if ("|>&*!{[\"'".indexOf(Letters.at(text, start)) >= 0) {
      return new Span(start, start);
    }
    Span line = line(text, start);
    int end = line.end();
    while (end > start && "\"',}".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int comma = text.substring(start, end).indexOf(", ");
    return new Span(start, comma >= 0 ? start + comma : end);
  }

  private static boolean isEmptyQuotes(String text, int start) {
    char c = Letters.at(text, start);
    return (c == '"' || c == '\'') && Letters.at(text, start + 1) == c;
  }

  /** What is in quotes there, escaped ones too; empty where there are none. */
  static Span quoted(String text, int start) {
    boolean escaped = Letters.at(text, start) == '\\';
    int open = escaped ? start + 1 : start;
    char quote = Letters.at(text, open);
    if (quote != '"' && quote != '\'') {
      return new Span(start, start);
    }
    for (int i = open + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
      boolean close = text.charAt(i) == quote && (escaped == (text.charAt(i - 1) == '\\'));
      if (close) {
        return new Span(open + 1, escaped ? i - 1 : i);
      }
      i += text.charAt(i) == '\\' && !escaped && quote == '"' ? 1 : 0;
    }
    return new Span(start, start);
  }

  private static Span line(String text, int start) {
    int stop = start;
    while (stop < text.length()
        && text.charAt(stop) != '\n'
        && stop - start < LONGEST_LINE
        && !text.startsWith(" #", stop)) {
      stop++;
    }
    if (stop - start == LONGEST_LINE) {
      return word(text, start);
    }
    stop = Letters.trimEnd(text, start, stop);
    while (stop > start && ",;".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    return new Span(start, Math.max(start, stop));
  }

  /** To the next blank or quote, or to where the next assignment begins. */
  private static Span word(String text, int start) {
    int end = start;
    while (end < text.length() && !endsWord(text, end)) {
      end++;
    }
    while (end > start && ";,".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean endsWord(String text, int at) {
    char c = text.charAt(at);
    if (Letters.isSpace(c) || text.startsWith("</", at) || c == '"' || c == '`') {
      return true;
    }
    boolean closing = c == '\'' && !Letters.isWord(Letters.at(text, at + 1));
    boolean escaped = c == '\\' && Letters.isQuote(Letters.at(text, at + 1));
    return closing || escaped || (",;&".indexOf(c) >= 0 && assignmentFollows(text, at + 1));
  }

  private static boolean assignmentFollows(String text, int start) {
    int at = start;
    while (at < text.length() && at - start < 64 && isNamePart(text.charAt(at))) {
      at++;
    }
    return at > start && Letters.at(text, at) == '=';
  }

  private static boolean isNamePart(char c) {
    return Letters.isWord(c) || "_-.[] ".indexOf(c) >= 0;
  }
}
