package dev.pullpass.core.text;

import java.util.Arrays;

/**
 * Where the lines of a text begin. A line ends with a line feed, a carriage return, or both
 * together, as in YAML.
 */
public final class LineMap {
  private final String text;
  private final int[] starts;

  public LineMap(String text) {
    this.text = text;
    int[] found = new int[16];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      if (endsLine(i)) {
        if (lines == found.length) {
          found = Arrays.copyOf(found, lines * 2);
        }
        found[lines++] = i + 1;
      }
    }
    this.starts = Arrays.copyOf(found, lines);
  }

  private boolean endsLine(int at) {
    char c = text.charAt(at);
    boolean followed = at + 1 < text.length() && text.charAt(at + 1) == '\n';
    return c == '\n' || (c == '\r' && !followed);
  }

  /** Line and column of a character; the end of the text has a place, too. */
  public Position position(int offset) {
    int line = line(offset);
    return new Position(line, text.codePointCount(starts[line - 1], offset) + 1);
  }

  /** The line of a character, counted from one. */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** How many lines there are; a text that ends with a line end has an empty one behind it. */
  public int count() {
    return starts.length;
  }

  /** Where a line lies, without its line end; lines count from one. */
  public Span span(int line) {
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return new Span(start, end);
  }

  /** What stands on a line, without its line end; lines count from one. */
  public String text(int line) {
    return span(line).of(text);
  }
}
