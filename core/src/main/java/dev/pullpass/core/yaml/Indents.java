package dev.pullpass.core.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How blocks are indented near a place: as the nearest block of the same kind is, else as this kind
 * of file usually is.
 *
 * @param map how far the keys of a map stand behind the key that holds it
 * @param list how far the dashes of a list do
 * @param dash how many blanks stand behind a dash
 */
record Indents(int map, int list, int dash) {
  private static final int USUAL = 2;

  /** Looks in the innermost node of the trail first. */
  static Indents near(Trail trail, Layout layout) {
    List<YamlNode> inside = new ArrayList<>(trail.nodes());
    java.util.Collections.reverse(inside);
    int map = first(inside, node -> mapIndent(node, layout)).orElse(USUAL);
    Optional<Integer> list = first(inside, node -> listIndent(node, layout));
    int dash = first(inside, node -> dashGap(node, layout)).orElse(1);
    return new Indents(map, list.orElse(isManifest(trail) ? 0 : map), dash);
  }

  private static boolean isManifest(Trail trail) {
    return trail.nodes().get(0) instanceof YamlMap root && root.entry("kind").isPresent();
  }

  private interface Measure {
    Optional<Integer> of(YamlNode node);
  }

  private static Optional<Integer> first(List<YamlNode> nodes, Measure measure) {
    for (YamlNode node : nodes) {
      Optional<Integer> found = within(node, measure);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> within(YamlNode node, Measure measure) {
    Optional<Integer> here = measure.of(node);
    return here.isPresent() ? here : first(children(node), measure);
  }

  private static List<YamlNode> children(YamlNode node) {
    if (node instanceof YamlMap map) {
      return map.entries().stream().map(YamlEntry::value).toList();
    }
    return node instanceof YamlList list ? list.items() : List.of();
  }

  private static Optional<Integer> mapIndent(YamlNode node, Layout layout) {
    return indent(node, layout, value -> value instanceof YamlMap map && !map.flow())
        .filter(indent -> indent > 0);
  }

  private static Optional<Integer> listIndent(YamlNode node, Layout layout) {
    return indent(node, layout, value -> value instanceof YamlList list && !list.flow());
  }

  private static Optional<Integer> indent(
      YamlNode node, Layout layout, java.util.function.Predicate<YamlNode> kind) {
    if (!(node instanceof YamlMap map) || map.flow()) {
      return Optional.empty();
    }
    int column = layout.column(map.span().start());
    return map.entries().stream()
        .map(YamlEntry::value)
        .filter(kind)
        .map(value -> layout.column(value.span().start()) - column)
        .filter(indent -> indent >= 0)
        .findFirst();
  }

  private static Optional<Integer> dashGap(YamlNode node, Layout layout) {
    if (!(node instanceof YamlList list) || list.flow()) {
      return Optional.empty();
    }
    int dash = list.span().start();
    int item = list.items().get(0).properties().start();
    boolean together = layout.lineStart(dash) == layout.lineStart(item) && item > dash + 1;
    return together ? Optional.of(item - dash - 1) : Optional.empty();
  }
}
