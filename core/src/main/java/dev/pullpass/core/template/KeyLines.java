package dev.pullpass.core.template;

import dev.pullpass.core.text.LineMap;
import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds lines by their keys, in a text whose actions are marked. */
final class KeyLines {
  private static final char MARK = MaskedTemplate.MARK;

  private final String marks;
  private final LineMap lines;
  private final Set<String> names;

  KeyLines(String marks, Set<String> names) {
    this.marks = marks;
    this.lines = new LineMap(marks);
    this.names = Set.copyOf(names);
  }

  List<KeyLine> find() {
    List<KeyLine> found = new ArrayList<>();
    for (int line = 1; line <= lines.count(); line++) {
      Span span = lines.span(line);
      int start = keyStart(span);
      int end = keyEnd(start, span.end());
      String name = unquoted(start, end);
      if (end > start && names.contains(name) && colonBehind(end, span.end())) {
        int colon = marks.indexOf(":", end);
        Span value = value(line, colon + 1, span.end());
        found.add(new KeyLine(name, new Span(start, end), value, isItem(span.start(), start)));
      }
    }
    return found;
  }

  /** Behind white space, actions and the dashes of list items; or the end of the line. */
  private int keyStart(Span line) {
    int at = line.start();
    while (at < line.end()) {
      char c = marks.charAt(at);
      boolean dash = c == '-' && at + 1 < line.end() && marks.charAt(at + 1) == ' ';
      if (c != ' ' && c != '\t' && c != MARK && !dash) {
        break;
      }
      at++;
    }
    return at;
  }

  private int keyEnd(int start, int lineEnd) {
    if (start < lineEnd && "\"'".indexOf(marks.charAt(start)) >= 0) {
      int close = marks.indexOf(marks.charAt(start), start + 1);
      return close < 0 || close >= lineEnd ? start : close + 1;
    }
    int at = start;
    while (at < lineEnd && isWord(marks.charAt(at))) {
      at++;
    }
    return at;
  }

  private String unquoted(int start, int end) {
    boolean quoted = end > start + 1 && "\"'".indexOf(marks.charAt(start)) >= 0;
    return quoted ? marks.substring(start + 1, end - 1) : marks.substring(start, end);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '/';
  }

  private boolean colonBehind(int end, int lineEnd) {
    int at = end;
    while (at < lineEnd && marks.charAt(at) == ' ') {
      at++;
    }
    boolean colon = at < lineEnd && marks.charAt(at) == ':';
    return colon && (at + 1 == lineEnd || " \t\uE000".indexOf(marks.charAt(at + 1)) >= 0);
  }

  private boolean isItem(int from, int to) {
    return marks.substring(from, to).indexOf('-') >= 0;
  }

  private Span value(int line, int from, int lineEnd) {
    int start = from;
    while (start < lineEnd && isBlank(marks.charAt(start))) {
      start++;
    }
    int end = withoutComment(start, lineEnd);
    boolean later = end == start || ">|".indexOf(marks.charAt(start)) >= 0;
    return later && line < lines.count()
        ? following(line + 1, new Span(start, end))
        : span(start, end);
  }

  private static Span span(int start, int end) {
    return new Span(Math.min(start, end), end);
  }

  /** A value may stand on the next line: an action alone there. */
  private Span following(int line, Span here) {
    Span next = lines.span(line);
    int start = next.start();
    while (start < next.end() && isBlank(marks.charAt(start))) {
      start++;
    }
    boolean action = start < next.end() && marks.charAt(start) == MARK;
    return action ? new Span(start, withoutComment(start, next.end())) : here;
  }

  private int withoutComment(int start, int lineEnd) {
    char quote = start < lineEnd ? marks.charAt(start) : ' ';
    int from = start;
    if (quote == '"' || quote == '\'') {
      int close = marks.indexOf(quote, start + 1);
      from = close < 0 || close >= lineEnd ? start : close + 1;
    }
    int end = lineEnd;
    for (int at = from; at < lineEnd; at++) {
      if (marks.charAt(at) == '#' && isBlank(marks.charAt(at - 1))) {
        end = at;
        break;
      }
    }
    while (end > start && isBlank(marks.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
