package dev.pullpass.core.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from the root of a document to a node: {@code spec.containers[0].image}.
 *
 * @param document which document of the text, counted from zero
 * @param steps none for the root itself
 */
public record YamlPath(int document, List<Step> steps) {

  /** One step down. */
  public sealed interface Step permits Key, Item {}

  /** To the value of a key; where it is there twice, of the last. */
  public record Key(String name) implements Step {}

  /** To an item of a list, counted from zero. */
  public record Item(int index) implements Step {}

  public YamlPath {
    steps = List.copyOf(steps);
  }

  /** The root of a document. */
  public static YamlPath root(int document) {
    return new YamlPath(document, List.of());
  }

  /** A way through maps only, in the first document. */
  public static YamlPath of(String... keys) {
    YamlPath path = root(0);
    for (String key : keys) {
      path = path.key(key);
    }
    return path;
  }

  /** One step further, to the value of a key. */
  public YamlPath key(String name) {
    return with(new Key(name));
  }

  /** One step further, to an item. */
  public YamlPath item(int index) {
    return with(new Item(index));
  }

  private YamlPath with(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new YamlPath(document, longer);
  }

  /** What holds the node; the root holds itself. */
  public YamlPath parent() {
    return steps.isEmpty() ? this : new YamlPath(document, steps.subList(0, steps.size() - 1));
  }

  /** The last step's key; empty where it goes to an item, or nowhere. */
  public String name() {
    boolean named = !steps.isEmpty() && steps.get(steps.size() - 1) instanceof Key;
    return named ? ((Key) steps.get(steps.size() - 1)).name() : "";
  }

  /** As people write it; the root is "the document". */
  @Override
  public String toString() {
    if (steps.isEmpty()) {
      return "the document";
    }
    StringBuilder out = new StringBuilder();
    for (Step step : steps) {
      if (step instanceof Key key) {
        out.append(out.length() == 0 ? "" : ".").append(key.name());
      } else {
        out.append('[').append(((Item) step).index()).append(']');
      }
    }
    return out.toString();
  }
}
