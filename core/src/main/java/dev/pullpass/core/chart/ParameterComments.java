package dev.pullpass.core.chart;

import dev.pullpass.core.text.Splice;
import java.util.List;
import java.util.Optional;

/**
 * Comments that describe values by their paths, <code>## &#64;param image.tag The tag</code>, as
 * Bitnami's generator of READMEs reads them.
 */
record ParameterComments(String values) {
  private static final String PARAMETER = "@param ";

  /** The line that describes a key, below the one of its neighbour; empty where that has none. */
  Optional<Splice> line(DigestKey key) {
    String neighbour = String.join(".", append(key.parent(), key.beside()));
    int at = values.indexOf(PARAMETER + neighbour + " ");
    if (at < 0) {
      return Optional.empty();
    }
    int start = values.lastIndexOf('\n', at) + 1;
    int end = values.indexOf('\n', at);
    String mark = values.substring(start, at);
    String line = mark + PARAMETER + key.shown() + " " + ValuesKeys.MEANING;
    String lineBreak = values.contains("\r\n") ? "\r\n" : "\n";
    return end < 0 ? Optional.empty() : Optional.of(Splice.insert(end + 1, line + lineBreak));
  }

  private static List<String> append(List<String> path, String key) {
    List<String> all = new java.util.ArrayList<>(path);
    all.add(key);
    return all;
  }
}
