package dev.pullpass.core.chart;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the templates of a chart want pull secrets in its values. The wrong shape renders as {@code
 * name: map[name:regcred]}, and Kubernetes only says so when nothing can be pulled.
 */
public final class PullSecretShapes {
  private static final Set<String> KEYS =
      Set.of("imagepullsecrets", "pullsecrets", "imagepullsecret", "pullsecret");

  private PullSecretShapes() {}

  /** What a value shall be. */
  public enum Shape {
    /** {@code - regcred}. */
    STRINGS,
    /** {@code - name: regcred}. */
    NAMES,
    /** Either of the two; the template asks which it is. */
    BOTH,
    /** {@code regcred}, no list. */
    ONE
  }

  /** The shape for each path of the values that is told by the templates; others are not there. */
  public static Map<String, Shape> of(ChartSources chart) {
    Map<String, Set<Shape>> all = new TreeMap<>();
    for (Use use : new ChartReading(chart).uses()) {
      for (int length = 1; length <= use.path().size(); length++) {
        List<String> path = use.path().subList(0, length);
        if (KEYS.contains(path.get(length - 1).toLowerCase(Locale.ROOT))) {
          add(all, path, use);
        }
      }
    }
    Map<String, Shape> shapes = new TreeMap<>();
    all.forEach((path, found) -> shapes.put(path, one(found)));
    return shapes;
  }

  private static void add(Map<String, Set<Shape>> all, List<String> path, Use use) {
    List<String> below = use.path().subList(path.size(), use.path().size());
    shape(below, use.how())
        .ifPresent(
            shape ->
                all.computeIfAbsent(String.join(".", path), any -> new LinkedHashSet<>())
                    .add(shape));
  }

  /** What one use tells of the list, if it tells anything. */
  private static Optional<Shape> shape(List<String> below, Use.How how) {
    if (below.equals(List.of(Symbol.ANY, "name"))) {
      return Optional.of(Shape.NAMES);
    }
    boolean item = below.equals(List.of(Symbol.ANY));
    return switch (how) {
      case YAML -> below.isEmpty() ? Optional.of(Shape.NAMES) : Optional.empty();
      case NAME ->
          item
              ? Optional.of(Shape.STRINGS)
              : below.isEmpty() ? Optional.of(Shape.ONE) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Shape one(Set<Shape> found) {
    return found.size() == 1 ? found.iterator().next() : Shape.BOTH;
  }
}
