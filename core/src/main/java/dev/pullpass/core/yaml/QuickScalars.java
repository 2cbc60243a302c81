package dev.pullpass.core.yaml;

import static dev.pullpass.core.yaml.YamlScalar.Style.DOUBLE_QUOTED;
import static dev.pullpass.core.yaml.YamlScalar.Style.PLAIN;
import static dev.pullpass.core.yaml.YamlScalar.Style.SINGLE_QUOTED;

import dev.pullpass.core.text.Span;
import java.util.Optional;

/** Reads keys and scalars that stand on one line. */
final class QuickScalars {
  static final String INDICATORS = ",[]{}#&*!|>'\"%@`";
  private static final int LONGEST_KEY = 1000;

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
    return scalar(place, place, "", PLAIN);
  }

  static YamlScalar scalar(int start, int end, String value, YamlScalar.Style style) {
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
      return new QuickLiteral(cursor).read(parentColumn);
    }
    YamlNode node = c == '[' || c == '{' ? new QuickFlow(cursor, this).read() : scalar();
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
    return scalar(start, last, text.substring(start, last), PLAIN);
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

  /** In quotes, behind which the cursor is then. */
  YamlScalar quoted() {
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
        return scalar(start, at + 1, value, quote == '"' ? DOUBLE_QUOTED : SINGLE_QUOTED);
      } else {
        at++;
      }
    }
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case '"', '\\', '/' -> c;
      default -> throw new Unusual();
    };
  }
}
