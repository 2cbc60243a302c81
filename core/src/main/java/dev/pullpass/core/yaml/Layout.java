package dev.pullpass.core.yaml;

/** How a text is laid out: its lines, their indentation and their comments. */
final class Layout {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String text;

  Layout(String text) {
    this.text = text;
  }

  /** Where the line begins that a place is on. */
  int lineStart(int offset) {
    int at = offset;
    while (at > 0 && !isBreak(at - 1)) {
      at--;
    }
    return at;
  }

  /** Where the line ends that a place is on, without its line end. */
  int lineEnd(int offset) {
    int at = offset;
    while (at < text.length() && !isBreak(at)) {
      at++;
    }
    return at;
  }

  /** Where the next line begins, or the text ends. */
  int nextLine(int offset) {
    int end = lineEnd(offset);
    boolean both = text.startsWith("\r\n", end);
    return Math.min(text.length(), end + (both ? 2 : 1));
  }

  private boolean isBreak(int at) {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  /** How many characters stand before a place on its line. */
  int column(int offset) {
    int start = lineStart(offset);
    boolean marked = start == 0 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return offset - start - (marked && offset > 0 ? 1 : 0);
  }

  /** True if nothing but white space stands before a place on its line. */
  boolean isFirst(int offset) {
    return skipBlanks(lineStart(offset)) >= offset;
  }

  /** The first place from here on that is neither blank nor tab. */
  int skipBlanks(int offset) {
    int at = offset;
    while (at < text.length() && " \t\uFEFF".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** The first place behind blanks and tabs, looking back. */
  int skipBlanksBack(int offset) {
    int at = offset;
    while (at > 0 && " \t".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  /** True if nothing but a comment follows on the line. */
  boolean isLastOnLine(int offset) {
    int at = skipBlanks(offset);
    return at == text.length() || isBreak(at) || text.charAt(at) == '#';
  }

  /** True if nothing but white space follows on the line. */
  boolean isBlankBehind(int offset) {
    return skipBlanks(offset) == lineEnd(offset);
  }

  /** The line end that is in use at a place; a line feed where there is none at all. */
  String lineBreak(int offset) {
    boolean between = offset > 0 && text.startsWith("\r\n", offset - 1);
    int end = between ? offset - 1 : lineEnd(offset);
    if (end == text.length() && lineStart(offset) > 0) {
      end = lineEnd(lineStart(lineStart(offset) - 1));
      end = text.charAt(end) == '\n' && end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }
    if (end == text.length()) {
      return "\n";
    }
    return text.substring(end, text.startsWith("\r\n", end) ? end + 2 : end + 1);
  }

  /**
   * Where lines go that come below something.
   *
   * @param end where the thing ends
   * @param column of the lines that come
   * @return the start of a line, or the end of the text
   */
  int below(int end, int column) {
    int best = nextLine(end);
    int at = best;
    while (isComment(at)) {
      at = nextLine(at);
    }
    int next = isBlankLine(at) ? -1 : column(skipBlanks(at));
    int line = best;
    while (line < at) {
      int margin = column(skipBlanks(line));
      if (margin < column || margin <= next) {
        return best;
      }
      line = nextLine(line);
      best = line;
    }
    return best;
  }

  /** Where lines go that come above a key: above the comment that belongs to it. */
  int above(int key) {
    int column = column(key);
    int best = lineStart(key);
    while (best > 0) {
      int before = lineStart(best - (text.startsWith("\r\n", best - 2) ? 2 : 1));
      if (!isComment(before) || column(skipBlanks(before)) > column) {
        return best;
      }
      best = before;
    }
    return best;
  }

  private boolean isComment(int lineStart) {
    int at = skipBlanks(lineStart);
    return at < text.length() && text.charAt(at) == '#';
  }

  private boolean isBlankLine(int lineStart) {
    int at = skipBlanks(lineStart);
    return at == text.length() || isBreak(at);
  }

  /**
   * Where something ends, without the empty lines that a block scalar takes along; those that it
   * keeps are its own.
   */
  int end(YamlNode node) {
    if (last(node) instanceof YamlScalar scalar && scalar.isBlock()) {
      return blockEnd(scalar);
    }
    return node.span().end();
  }

  private static YamlNode last(YamlNode node) {
    YamlNode at = node;
    while (true) {
      if (at instanceof YamlMap map && !map.flow() && !map.entries().isEmpty()) {
        at = map.entries().get(map.entries().size() - 1).value();
      } else if (at instanceof YamlList list && !list.flow() && !list.items().isEmpty()) {
        at = list.items().get(list.items().size() - 1);
      } else {
        return at;
      }
    }
  }

  private int blockEnd(YamlScalar scalar) {
    int start = scalar.span().start();
    String header = text.substring(start, Math.min(lineEnd(start), scalar.span().end()));
    boolean keeps = header.split("[ \t#]", 2)[0].indexOf('+') >= 0;
    int end = scalar.span().end();
    int least = Math.min(lineEnd(start), end);
    while (end > least && isBreak(end - 1)) {
      end--;
    }
    return keeps ? Math.max(end, scalar.span().end() - 1) : end;
  }
}
