package dev.pullpass.core.chart;

import java.util.List;
import java.util.TreeMap;

/** Values that give each of these keys a digest of its own. */
public record PinnedValues(List<String> keys) {

  public PinnedValues {
    keys = List.copyOf(keys);
  }

  /** As YAML. */
  public String yaml() {
    Level top = new Level();
    for (int i = 0; i < keys.size(); i++) {
      top.put(List.of(keys.get(i).split("\\.")), "sha256:%064x".formatted(i + 1));
    }
    return top.written(0);
  }

  private static final class Level {
    private final TreeMap<String, Level> below = new TreeMap<>();
    private String text = "";

    private void put(List<String> path, String value) {
      if (path.isEmpty()) {
        text = value;
      } else {
        Level next = below.computeIfAbsent(path.get(0), any -> new Level());
        next.put(path.subList(1, path.size()), value);
      }
    }

    private String written(int depth) {
      StringBuilder out = new StringBuilder(text.isEmpty() ? "\n" : " \"" + text + "\"\n");
      below.forEach(
          (key, level) ->
              out.append("  ".repeat(depth))
                  .append('"')
                  .append(key)
                  .append("\":")
                  .append(level.written(depth + 1)));
      return out.toString();
    }
  }
}
