package dev.pullpass.core.yaml;

/** Reads literal blocks: a bar, perhaps with a sign for its last line ends, and lines. */
final class QuickLiteral {
  private final QuickCursor cursor;
  private final String text;

  QuickLiteral(QuickCursor cursor) {
    this.cursor = cursor;
    this.text = cursor.text();
  }

  /** The block whose bar is here; the cursor is below it then. */
  YamlScalar read(int parentColumn) {
    int start = cursor.at();
    char chomping = cursor.charAt(start + 1);
    boolean known = chomping == '-' || chomping == '+';
    int header = start + (known ? 2 : 1);
    if (cursor.charAt(header) != '\n' || header >= text.length()) {
      throw new Unusual();
    }
    int margin = margin(header + 1);
    if (margin <= Math.max(0, parentColumn) || cursor.charAt(header + 1 + margin) == '\n') {
      throw new Unusual();
    }
    return read(header + 1, margin, chomping);
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

  private YamlScalar read(int firstLine, int margin, char chomping) {
    final int start = cursor.at();
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
    return QuickScalars.scalar(start, line, chomped(out, kept, chomping), YamlScalar.Style.LITERAL);
  }

  private static String chomped(StringBuilder out, int kept, char chomping) {
    if (chomping == '+') {
      return out.toString();
    }
    return out.substring(0, chomping == '-' ? kept - 1 : kept);
  }
}
