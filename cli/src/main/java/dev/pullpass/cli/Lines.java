package dev.pullpass.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks the long lines of a report between words, under their beginning. Commands, which the
 * report sets further in, stay whole, so that they can be copied.
 */
record Lines(int columns) {
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final String MARGIN = " ".repeat(10);
  private static final String COMMAND = " ".repeat(12);

  /** The text with no line longer than the width, where words and commands allow it. */
  String fit(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (length(line) <= columns || line.startsWith(COMMAND)) {
        lines.add(line);
      } else {
        fit(line, lines);
      }
    }
    return String.join("\n", lines);
  }

  private void fit(String line, List<String> lines) {
    StringBuilder current = new StringBuilder();
    for (String word : line.split("(?<=[^ ]) (?=[^ ])", -1)) {
      boolean first = current.isEmpty();
      if (!first && length(current) + 1 + length(word) > columns) {
        lines.add(current.toString());
        current.setLength(0);
        current.append(MARGIN);
      } else if (!first) {
        current.append(' ');
      }
      current.append(word);
    }
    lines.add(current.toString());
  }

  /** How many characters are seen. */
  private static int length(CharSequence text) {
    String seen = COLOUR.matcher(text).replaceAll("");
    return seen.codePointCount(0, seen.length());
  }
}
