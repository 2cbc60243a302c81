package dev.pullpass.core.yaml;

/** A place in a text that is read line by line. */
final class QuickCursor {
  private final String text;
  private final int end;
  private int at;
  private int lineStart;

  /**
   * Begins at the start of a text.
   *
   * @throws Unusual if a character of it is no letter, sign, blank, tab or line feed
   */
  QuickCursor(String text) {
    this.text = text;
    this.end = text.length();
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\t') || (c > '~' && isUnusual(c))) {
        throw new Unusual();
      }
    }
  }

  /** What needs a second look: no sign, half a sign, or a line end in other versions of YAML. */
  private static boolean isUnusual(char c) {
    return c < '\u00A0'
        || Character.isSurrogate(c)
        || c == '\u2028'
        || c == '\u2029'
        || c == '\uFEFF'
        || c > '\uFFFD';
  }

  String text() {
    return text;
  }

  int at() {
    return at;
  }

  /** Goes on at a place on the same line. */
  void moveTo(int place) {
    at = place;
  }

  /** Goes on at the start of a line. */
  void moveToLine(int place) {
    at = place;
    lineStart = place;
  }

  int column() {
    return at - lineStart;
  }

  boolean isAtEnd() {
    return at == end;
  }

  /** The character at a place; a line feed behind the end. */
  char charAt(int place) {
    return place < end ? text.charAt(place) : '\n';
  }

  /** True if a blank, a line feed or the end is there. */
  boolean isApart(int place) {
    char c = charAt(place);
    return c == ' ' || c == '\n';
  }

  /** True if a dash of a list is here. */
  boolean isAtDash() {
    return charAt(at) == '-' && isApart(at + 1);
  }

  /** True at the end of the text, and where {@code ---} ends a document. */
  boolean isAtDocumentEnd() {
    if (at == end) {
      return true;
    }
    if (at != lineStart || !(text.startsWith("---", at) || text.startsWith("...", at))) {
      return false;
    }
    if (text.charAt(at) == '.') {
      throw new Unusual();
    }
    return isApart(at + 3);
  }

  /** Skips blanks; true if nothing more stands on the line but a comment. */
  boolean isLineDone() {
    while (charAt(at) == ' ') {
      at++;
    }
    char c = charAt(at);
    if (c == '\t' || (c == '#' && at != lineStart && text.charAt(at - 1) != ' ')) {
      throw new Unusual();
    }
    return c == '\n' || c == '#';
  }

  /** Skips what is left of the line, which can be a comment only, and all up to the next sign. */
  void skipToContent() {
    while (at < end && isLineDone()) {
      int lineEnd = text.indexOf('\n', at);
      at = lineEnd < 0 ? end : lineEnd + 1;
      lineStart = at;
    }
  }
}
