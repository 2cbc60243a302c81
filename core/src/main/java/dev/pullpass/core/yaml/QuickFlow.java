package dev.pullpass.core.yaml;

import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads brackets and braces that are closed on their line. */
final class QuickFlow {
  private static final int DEEPEST = 50;

  private final QuickCursor cursor;
  private final QuickScalars scalars;

  QuickFlow(QuickCursor cursor, QuickScalars scalars) {
    this.cursor = cursor;
    this.scalars = scalars;
  }

  /** Behind whose bracket the cursor is then. */
  YamlNode read() {
    return read(0);
  }

  private YamlNode read(int depth) {
    if (depth > DEEPEST) {
      throw new Unusual();
    }
    return cursor.charAt(cursor.at()) == '{' ? map(depth) : list(depth);
  }

  private YamlMap map(int depth) {
    int start = cursor.at();
    cursor.moveTo(start + 1);
    List<YamlEntry> entries = new ArrayList<>();
    while (next() != '}') {
      entries.add(entry(depth));
      endMember('}');
    }
    cursor.moveTo(cursor.at() + 1);
    Span span = new Span(start, cursor.at());
    return new YamlMap(span, QuickScalars.bare(start), entries, true);
  }

  private YamlList list(int depth) {
    int start = cursor.at();
    cursor.moveTo(start + 1);
    List<YamlNode> items = new ArrayList<>();
    while (next() != ']') {
      items.add(value(depth));
      endMember(']');
    }
    cursor.moveTo(cursor.at() + 1);
    Span span = new Span(start, cursor.at());
    return new YamlList(span, QuickScalars.bare(start), items, true);
  }

  private void endMember(char close) {
    char c = next();
    if (c == ',') {
      cursor.moveTo(cursor.at() + 1);
    } else if (c != close) {
      throw new Unusual();
    }
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

  private YamlEntry entry(int depth) {
    YamlNode key = value(depth);
    boolean apart = cursor.charAt(cursor.at()) == ':' && cursor.charAt(cursor.at() + 1) == ' ';
    boolean json =
        key instanceof YamlScalar scalar && scalar.isQuoted() && cursor.charAt(cursor.at()) == ':';
    cursor.moveTo(cursor.at() + 1);
    if ((!apart && !json) || next() == ',' || next() == '}') {
      throw new Unusual();
    }
    return new YamlEntry(key, value(depth));
  }

  private YamlNode value(int depth) {
    char c = cursor.charAt(cursor.at());
    if (c == '[' || c == '{') {
      return read(depth + 1);
    }
    if (c == '"' || c == '\'') {
      return scalars.quoted();
    }
    return plain();
  }

  private YamlScalar plain() {
    int start = cursor.at();
    char first = cursor.charAt(start);
    if (QuickScalars.INDICATORS.indexOf(first) >= 0
        || first == '-'
        || first == '?'
        || first == ':') {
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
    String value = cursor.text().substring(start, at);
    return QuickScalars.scalar(start, at, value, YamlScalar.Style.PLAIN);
  }

  private boolean isColon(int at) {
    return cursor.charAt(at) == ':' && " \n,[]{}".indexOf(cursor.charAt(at + 1)) >= 0;
  }
}
