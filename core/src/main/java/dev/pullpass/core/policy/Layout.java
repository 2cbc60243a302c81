package dev.pullpass.core.policy;

import java.util.List;
import java.util.stream.Collectors;

/** Texts of several lines, and lists, as YAML has them. */
final class Layout {
  private Layout() {}

  /** Each line moved to the right, but for empty ones. */
  static String indented(int columns, String text) {
    String margin = " ".repeat(columns);
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      out.append(out.length() == 0 ? "" : "\n").append(line.isEmpty() ? "" : margin).append(line);
    }
    return out.toString();
  }

  /** A list on one line; the words need no escapes. */
  static String list(List<String> words) {
    return words.stream()
        .map(word -> "\"" + word + "\"")
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
