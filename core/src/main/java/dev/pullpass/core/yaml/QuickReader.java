package dev.pullpass.core.yaml;

import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what manifests and values files consist of almost always: blocks, scalars on one line,
 * literal blocks, brackets on one line. It is there because the full parser runs some hundred
 * instructions for every character, most of which a short-lived program interprets; this one runs a
 * few. What it reads, it reads exactly as {@link YamlReader} does, and all else it leaves to it:
 * anchors, aliases, tags, directives, folded and multi-line scalars, tabs, and every text that is
 * wrong.
 */
final class QuickReader {
  private static final int DEEPEST = 200;

  private final QuickCursor cursor;
  private final QuickScalars scalars;

  private QuickReader(String text) {
    this.cursor = new QuickCursor(text);
    this.scalars = new QuickScalars(cursor);
  }

  /** The documents; empty if the text is not of that kind. */
  static Optional<List<YamlNode>> documents(String text) {
    try {
      return Optional.of(new QuickReader(text).documents());
    } catch (Unusual unusual) {
      return Optional.empty();
    }
  }

  private List<YamlNode> documents() {
    List<YamlNode> documents = new ArrayList<>();
    cursor.skipToContent();
    boolean first = true;
    while (!cursor.isAtEnd()) {
      if (cursor.isAtDocumentEnd()) {
        cursor.moveTo(cursor.at() + 3);
        if (!cursor.isLineDone()) {
          throw new Unusual();
        }
        cursor.skipToContent();
      } else if (!first) {
        throw new Unusual();
      }
      first = false;
      boolean empty = cursor.isAtDocumentEnd();
      documents.add(empty ? QuickScalars.empty(cursor.at()) : block(-1, 0));
      cursor.skipToContent();
    }
    return documents;
  }

  /** What begins here, further in than what holds it. */
  private YamlNode block(int parentColumn, int depth) {
    if (depth > DEEPEST) {
      throw new Unusual();
    }
    if (cursor.isAtDash()) {
      return list(depth);
    }
    int start = cursor.at();
    int column = cursor.column();
    Optional<YamlScalar> key = scalars.key();
    if (key.isPresent()) {
      return map(key.get(), column, depth);
    }
    cursor.moveTo(start);
    return scalars.value(parentColumn);
  }

  private YamlList list(int depth) {
    int start = cursor.at();
    int column = cursor.column();
    List<YamlNode> items = new ArrayList<>();
    while (cursor.column() == column && cursor.isAtDash() && !cursor.isAtDocumentEnd()) {
      int behind = cursor.at() + 1;
      cursor.moveTo(behind);
      cursor.skipToContent();
      boolean within = !cursor.isAtDocumentEnd() && cursor.column() > column;
      items.add(within ? block(column, depth + 1) : QuickScalars.empty(behind));
      cursor.skipToContent();
    }
    checkNothingFurtherIn(column);
    int end = items.get(items.size() - 1).span().end();
    return new YamlList(new Span(start, end), QuickScalars.bare(start), items, false);
  }

  private void checkNothingFurtherIn(int column) {
    if (!cursor.isAtDocumentEnd() && cursor.column() > column) {
      throw new Unusual();
    }
  }

  private YamlMap map(YamlScalar firstKey, int column, int depth) {
    List<YamlEntry> entries = new ArrayList<>();
    Optional<YamlScalar> key = Optional.of(firstKey);
    while (key.isPresent()) {
      entries.add(new YamlEntry(key.get(), value(column, depth)));
      cursor.skipToContent();
      boolean more = !cursor.isAtDocumentEnd() && cursor.column() == column;
      key = more ? Optional.of(scalars.key().orElseThrow(Unusual::new)) : Optional.empty();
    }
    checkNothingFurtherIn(column);
    int start = firstKey.span().start();
    int end = entries.get(entries.size() - 1).value().span().end();
    return new YamlMap(new Span(start, end), QuickScalars.bare(start), entries, false);
  }

  /** What stands behind a key's colon, or below it. */
  private YamlNode value(int column, int depth) {
    int behind = cursor.at();
    if (!cursor.isLineDone()) {
      return scalars.value(column);
    }
    cursor.skipToContent();
    if (cursor.isAtDocumentEnd() || cursor.column() < column) {
      return QuickScalars.empty(behind);
    }
    if (cursor.column() == column) {
      return cursor.isAtDash() ? list(depth + 1) : QuickScalars.empty(behind);
    }
    return block(column, depth + 1);
  }
}
