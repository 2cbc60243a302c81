package dev.pullpass.core.template;

import dev.pullpass.core.text.LineMap;
import dev.pullpass.core.text.Span;

/** What the lines of a template say about the actions on them; all actions are marked. */
final class MaskedLines {
  private static final char MARK = MaskedTemplate.MARK;

  private final String marks;
  private final LineMap lines;

  MaskedLines(String marks) {
    this.marks = marks;
    this.lines = new LineMap(marks);
  }

  /** True if nothing but actions stands on the lines where the action begins and ends. */
  boolean isAlone(Span action) {
    return isBare(lines.line(action.start())) && isBare(lines.line(action.end()));
  }

  private boolean isBare(int line) {
    return firstText(lines.span(line)) < 0;
  }

  /** The first character that is neither white space nor of an action; -1 if there is none. */
  private int firstText(Span line) {
    for (int i = line.start(); i < line.end(); i++) {
      char c = marks.charAt(i);
      if (c != ' ' && c != '\t' && c != MARK) {
        return i;
      }
    }
    return -1;
  }

  /** True if a word follows on the line, and only white space and actions stand before. */
  boolean isBeforeWord(Span action) {
    Span line = lines.span(lines.line(action.start()));
    int text = firstText(new Span(line.start(), Math.max(line.start(), action.start())));
    int next = firstText(new Span(action.end(), Math.max(action.end(), lineEnd(action.end()))));
    return text < 0 && next >= 0 && "-#".indexOf(marks.charAt(next)) < 0;
  }

  private int lineEnd(int at) {
    return lines.span(lines.line(at)).end();
  }

  /**
   * True for the value of a key or item that is followed by keys below: it writes a part of the map
   * or list to which they belong. Also behind the sign of a block scalar.
   */
  boolean makesMap(Span action) {
    int line = lines.line(action.end());
    Span first = lines.span(lines.line(action.start()));
    int before = action.start() - 1;
    while (before >= first.start() && marks.charAt(before) == ' ') {
      before--;
    }
    if (before < first.start() || firstText(new Span(action.end(), lines.span(line).end())) >= 0) {
      return false;
    }
    char sign = marks.charAt(before);
    boolean value = before + 1 < action.start() && (sign == ':' || sign == '-');
    return "|>".indexOf(sign) >= 0 || (value && nextDepth(line) > depth(first));
  }

  /** Where the key stands on the line, or the dash of an item that has no key. */
  private int depth(Span line) {
    int at = line.start();
    int depth = 0;
    while (at < line.end() && (marks.charAt(at) == ' ' || isDash(at))) {
      at++;
      if (isDash(at - 1)) {
        depth = at - 1 - line.start();
      }
    }
    boolean key = at < line.end() && marks.charAt(at) != MARK;
    return key ? at - line.start() : depth;
  }

  private boolean isDash(int at) {
    return marks.charAt(at) == '-' && at + 1 < marks.length() && marks.charAt(at + 1) == ' ';
  }

  /** How deep the next line with text stands; -1 behind the last. */
  private int nextDepth(int line) {
    int next = nextText(line);
    if (next < 0) {
      return -1;
    }
    Span span = lines.span(next);
    int at = span.start();
    while (marks.charAt(at) == ' ') {
      at++;
    }
    return at - span.start();
  }

  private int nextText(int line) {
    for (int i = line + 1; i <= lines.count(); i++) {
      int first = firstText(lines.span(i));
      if (first >= 0 && marks.charAt(first) != '#') {
        return i;
      }
    }
    return -1;
  }

  /**
   * Lines of actions at the start of a block scalar are long blanks by now, which YAML forbids
   * where they are longer than its depth; there a mark becomes its first word.
   */
  void fillBlocks(char[] out) {
    for (int line = 1; line < lines.count(); line++) {
      if (opensBlock(lines.span(line)) && nextDepth(line) > depth(lines.span(line))) {
        int depth = nextDepth(line);
        int end = nextText(line);
        for (int i = line + 1; i < end; i++) {
          Span span = lines.span(i);
          if (span.end() - span.start() > depth) {
            out[span.start() + depth] = MARK;
          }
        }
      }
    }
  }

  private boolean opensBlock(Span line) {
    int end = line.end();
    while (end > line.start() && " \t+-0123456789".indexOf(marks.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean sign = end - 2 >= line.start() && "|>".indexOf(marks.charAt(end - 1)) >= 0;
    return sign && marks.charAt(end - 2) == ' ';
  }
}
