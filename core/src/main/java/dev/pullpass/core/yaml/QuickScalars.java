package dev.pullpass.core.yaml;

import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads scalars and brackets that stand on one line, and literal blocks. */
final class QuickScalars {
  private static final String INDICATORS = ",[]{}#&*!|>'\"%@`";
  private static final int LONGEST_KEY = 1000;
  private static final int DEEPEST = 50;

  private final QuickCursor cursor;
  private final String text;

  QuickScalars(QuickCursor cursor) {
    this.cursor = cursor;
    this.text = cursor.text();
  }

  static NodeProperties bare(int start) {
    return new NodeProperties(Optional.empty(), Optional.empty(), start);
  }

  static YamlScalar empty(int place) {
    return scalar(place, place, "", YamlScalar.Style.PLAIN);
  }

  private static YamlScalar scalar(int start, int end, String value, YamlScalar.Style style) {
    return new YamlScalar(new Span(start, end), bare(start), value, style);
  }

  /** The key that begins here, behind whose colon the cursor is then; empty if there is none. */
  Optional<YamlScalar> key() {
    int start = cursor.at();
    char c = cursor.charAt(start);
    YamlScalar key;
    if (c == '"' || c == '\'') {
      key = quoted();
    } else if (c == '[' || c == '{' || c == '|') {
      return Optional.empty();
    } else {
      int end = plainEnd(start);
      if (cursor.charAt(end) != ':') {
        return Optional.empty();
      }
      key = plain(start, end);
    }
    int colon = key.span().end();
    while (cursor.charAt(colon) == ' ') {
      colon++;
    }
    if (cursor.charAt(colon) != ':' || !cursor.isApart(colon + 1)) {
      cursor.moveTo(start);
      return Optional.empty();
    }
    if (colon - start > LONGEST_KEY) {
      throw new Unusual();
    }
    cursor.moveTo(colon + 1);
    return Optional.of(key);
  }

  /** The value that begins here and ends on this line, or the block that begins on it. */
  YamlNode value(int parentColumn) {
    char c = cursor.charAt(cursor.at());
    if (c == '|') {
      return literal(parentColumn);
    }
    YamlNode node = c == '[' || c == '{' ? flow(0) : scalar();
    if (!cursor.isLineDone()) {
      throw new Unusual();
    }
    return node;
  }

  private YamlScalar scalar() {
    char c = cursor.charAt(cursor.at());
    if (c == '"' || c == '\'') {
      return quoted();
    }
    int end = plainEnd(cursor.at());
    if (cursor.charAt(end) == ':') {
      throw new Unusual();
    }
    YamlScalar plain = plain(cursor.at(), end);
    cursor.moveTo(plain.span().end());
    return plain;
  }

  private YamlScalar plain(int start, int end) {
    int last = end;
    while (last > start && text.charAt(last - 1) == ' ') {
      last--;
    }
    return scalar(start, last, text.substring(start, last), YamlScalar.Style.PLAIN);
  }

  /** The colon that makes it a key, the comment behind it, or the end of the line. */
  private int plainEnd(int start) {
    char first = cursor.charAt(start);
    boolean dash = first == '-' || first == '?' || first == ':';
    if (INDICATORS.indexOf(first) >= 0 || (dash && cursor.isApart(start + 1))) {
      throw new Unusual();
    }
    int at = start;
    while (true) {
      char c = cursor.charAt(at);
      if (c == '\n'
          || (c == ':' && cursor.isApart(at + 1))
          || (c == '#' && at > start && text.charAt(at - 1) == ' ')) {
        return at;
      }
      if (c == '\t') {
        throw new Unusual();
      }
      at++;
    }
  }

  private YamlScalar quoted() {
    int start = cursor.at();
    char quote = text.charAt(start);
    StringBuilder out = new StringBuilder();
    int from = start + 1;
    int at = from;
    while (true) {
      char c = cursor.charAt(at);
      if (c == '\n') {
        throw new Unusual();
      } else if (c == '\\' && quote == '"') {
        out.append(text, from, at).append(escaped(cursor.charAt(at + 1)));
        at += 2;
        from = at;
      } else if (c == quote && quote == '\'' && cursor.charAt(at + 1) == '\'') {
        out.append(text, from, at + 1);
        at += 2;
        from = at;
      } else if (c == quote) {
        cursor.moveTo(at + 1);
        String value = out.append(text, from, at).toString();
        boolean twice = quote == '"';
        return scalar(start, at + 1, value, twice ? Style.TWICE : Style.ONCE);
      } else {
        at++;
      }
    }
  }

  /** Short names. */
  private static final class Style {
    static final YamlScalar.Style TWICE = YamlScalar.Style.DOUBLE_QUOTED;
    static final YamlScalar.Style ONCE = YamlScalar.Style.SINGLE_QUOTED;
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case '"', '\\', '/' -> c;
      default -> throw new Unusual();
    };
  }

  private YamlNode flow(int depth) {
    if (depth > DEEPEST) {
      throw new Unusual();
    }
    int start = cursor.at();
    boolean map = text.charAt(start) == '{';
    char close = map ? '}' : ']';
    List<YamlNode> items = new ArrayList<>();
    List<YamlEntry> entries = new ArrayList<>();
    cursor.moveTo(start + 1);
    while (next() != close) {
      if (map) {
        entries.add(flowEntry(depth));
      } else {
        items.add(flowValue(depth));
      }
      char c = next();
      if (c == ',') {
        cursor.moveTo(cursor.at() + 1);
      } else if (c != close) {
        throw new Unusual();
      }
    }
    cursor.moveTo(cursor.at() + 1);
    Span span = new Span(start, cursor.at());
    return map
        ? new YamlMap(span, bare(start), entries, true)
        : new YamlList(span, bare(start), items, true);
  }

  /** The next sign on this line. */
  private char next() {
    int at = cursor.at();
    while (cursor.charAt(at) == ' ') {
      at++;
    }
    cursor.moveTo(at);
    return cursor.charAt(at);
  }

  private YamlEntry flowEntry(int depth) {
    YamlNode key = flowValue(depth);
    boolean apart = cursor.charAt(cursor.at()) == ':' && cursor.charAt(cursor.at() + 1) == ' ';
    boolean json =
        key instanceof YamlScalar scalar && scalar.isQuoted() && cursor.charAt(cursor.at()) == ':';
    cursor.moveTo(cursor.at() + 1);
    if ((!apart && !json) || next() == ',' || next() == '}') {
      throw new Unusual();
    }
    return new YamlEntry(key, flowValue(depth));
  }

  private YamlNode flowValue(int depth) {
    char c = cursor.charAt(cursor.at());
    if (c == '[' || c == '{') {
      return flow(depth + 1);
    }
    if (c == '"' || c == '\'') {
      return quoted();
    }
    return flowPlain();
  }

  private YamlScalar flowPlain() {
    int start = cursor.at();
    char first = cursor.charAt(start);
    if (INDICATORS.indexOf(first) >= 0 || first == '-' || first == '?' || first == ':') {
      throw new Unusual();
    }
    int at = start;
    while (",]} \n".indexOf(cursor.charAt(at)) < 0 && !isColon(at)) {
      if ("[{#\t".indexOf(cursor.charAt(at)) >= 0) {
        throw new Unusual();
      }
      at++;
    }
    cursor.moveTo(at);
    return scalar(start, at, text.substring(start, at), YamlScalar.Style.PLAIN);
  }

  private boolean isColon(int at) {
    return cursor.charAt(at) == ':' && " \n,[]{}".indexOf(cursor.charAt(at + 1)) >= 0;
  }

  private YamlScalar literal(int parentColumn) {
    int start = cursor.at();
    char chomping = cursor.charAt(start + 1);
    boolean known = chomping == '-' || chomping == '+';
    int header = start + (known ? 2 : 1);
    if (cursor.charAt(header) != '\n' || header >= text.length()) {
      throw new Unusual();
    }
    int margin = margin(header + 1);
    if (margin <= parentColumn || cursor.charAt(header + 1 + margin) == '\n') {
      throw new Unusual();
    }
    return literal(header + 1, margin, chomping);
  }

  private int margin(int lineStart) {
    int at = lineStart;
    while (cursor.charAt(at) == ' ') {
      at++;
    }
    if (cursor.charAt(at) == '\t') {
      throw new Unusual();
    }
    return at - lineStart;
  }

  private YamlScalar literal(int firstLine, int margin, char chomping) {
    int start = cursor.at();
    StringBuilder out = new StringBuilder();
    int line = firstLine;
    int kept = 0;
    while (line < text.length()) {
      int indent = 0;
      while (indent < margin && cursor.charAt(line + indent) == ' ') {
        indent++;
      }
      int content = line + indent;
      boolean blank = cursor.charAt(content) == '\n';
      if (content >= text.length() || (indent < margin && !blank)) {
        break;
      }
      int lineEnd = text.indexOf('\n', content);
      int end = lineEnd < 0 ? text.length() : lineEnd;
      out.append(text, content, end).append('\n');
      line = Math.min(text.length(), end + 1);
      kept = blank ? kept : out.length();
    }
    cursor.moveToLine(line);
    return scalar(start, line, chomped(out, kept, chomping), YamlScalar.Style.LITERAL);
  }

  private static String chomped(StringBuilder out, int kept, char chomping) {
    if (chomping == '+') {
      return out.toString();
    }
    return out.substring(0, chomping == '-' ? kept - 1 : kept);
  }
}
