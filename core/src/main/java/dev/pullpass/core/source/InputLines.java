package dev.pullpass.core.source;

import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** An action's input that holds several things: one a line, or with commas in between. */
final class InputLines {
  private InputLines() {}

  /** The things, each at its place. */
  static List<Piece> of(String text, YamlScalar scalar, YamlPath path) {
    ScalarOffsets offsets = new ScalarOffsets(text, scalar);
    String value = scalar.value();
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at <= value.length()) {
      if (at == value.length() || ",\r\n".indexOf(value.charAt(at)) >= 0) {
        add(value, start, at, pieces, offsets, path);
        start = at + 1;
        at++;
      } else {
        at = value.startsWith("${", at) ? Substitutions.end(value, at) : at + 1;
      }
    }
    return pieces;
  }

  private static void add(
      String value, int from, int to, List<Piece> pieces, ScalarOffsets offsets, YamlPath path) {
    int start = from;
    int end = to;
    while (start < end && value.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && value.charAt(end - 1) <= ' ') {
      end--;
    }
    if (end > start && value.charAt(start) != '#') {
      pieces.add(new Piece(path, offsets.span(start, end), value.substring(start, end)));
    }
  }
}
