package dev.pullpass.core.scan;

import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.text.Position;
import dev.pullpass.core.text.Span;
import dev.pullpass.core.yaml.YamlScalar;

/** Places of secrets: the line is true, and what stands on it is not shown. */
final class Hidden {
  private static final String MASK = "***";

  private Hidden() {}

  /**
   * A place within a secret value.
   *
   * @param offset in the file; the start of the value, or a character of a block
   */
  static Place of(SourceFile file, YamlScalar scalar, int offset, Naming naming) {
    int line = file.lines().line(offset);
    Span whole = file.lines().span(line);
    boolean first = !scalar.isBlock() && whole.start() <= scalar.span().start();
    int from = first ? scalar.span().start() : content(file.text(), whole);
    String before = first ? file.text().substring(whole.start(), from) : "{";
    boolean alone = before.indexOf('{') < 0 && before.indexOf(',') < 0;
    Position start = file.lines().position(from);
    Position end = new Position(start.line(), start.column() + MASK.length());
    String shown = alone ? before + MASK : "";
    return new Place(file.path(), start, end, shown, naming.object(), naming.path(), 0);
  }

  /** What a place is called. */
  record Naming(String object, String path) {}

  private static int content(String text, Span line) {
    int at = line.start();
    while (at < line.end() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
