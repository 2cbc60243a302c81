package dev.pullpass.core.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a node lies in a stream: the document, counted from 0, then keys and indexes. Two paths are
 * equal if they lead the same way.
 */
public final class YamlPath {

  /** One step down. */
  public sealed interface Step {}

  /** To the value under a key. */
  public record Key(String name) implements Step {}

  /** To an item of a list, counted from 0. */
  public record Item(int index) implements Step {}

  private final int document;
  private final @Nullable YamlPath parent;
  private final @Nullable Step last;

  private YamlPath(int document, @Nullable YamlPath parent, @Nullable Step last) {
    this.document = document;
    this.parent = parent;
    this.last = last;
  }

  /** The root of a document. */
  public static YamlPath root(int document) {
    return new YamlPath(document, null, null);
  }

  /** A way through maps only, in the first document. */
  public static YamlPath of(String... keys) {
    YamlPath path = root(0);
    for (String key : keys) {
      path = path.key(key);
    }
    return path;
  }

  /** To the value under a key of the map that this leads to. */
  public YamlPath key(String name) {
    return new YamlPath(document, this, new Key(name));
  }

  /** To an item of the list that this leads to. */
  public YamlPath item(int index) {
    return new YamlPath(document, this, new Item(index));
  }

  /** The document, counted from 0. */
  public int document() {
    return document;
  }

  /** All steps from the root. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (YamlPath at = this; at != null && at.last != null; at = at.parent) {
      steps.add(at.last);
    }
    Collections.reverse(steps);
    return steps;
  }

  /** The path of what holds this; the root's own parent is the root. */
  public YamlPath parent() {
    return parent == null ? this : parent;
  }

  /** The last step's key; empty where it goes to an item, or nowhere. */
  public String name() {
    return last instanceof Key key ? key.name() : "";
  }

  /** The last key on the way, items skipped; empty at the root. */
  public String lastKey() {
    for (YamlPath at = this; at != null; at = at.parent) {
      if (at.last instanceof Key key) {
        return key.name();
      }
    }
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof YamlPath path
        && path.document == document
        && path.steps().equals(steps());
  }

  @Override
  public int hashCode() {
    return document + 31 * steps().hashCode();
  }

  /**
   * {@code spec.containers[0].image}; keys with other signs stand in brackets and quotes. The root
   * is "the document".
   */
  @Override
  public String toString() {
    if (last == null) {
      return "the document";
    }
    StringBuilder out = new StringBuilder();
    for (Step step : steps()) {
      if (step instanceof Item item) {
        out.append('[').append(item.index()).append(']');
      } else if (step instanceof Key key && isSimple(key.name())) {
        out.append(out.isEmpty() ? "" : ".").append(key.name());
      } else if (step instanceof Key key) {
        out.append("[\"").append(key.name()).append("\"]");
      }
    }
    return out.toString();
  }

  private static boolean isSimple(String name) {
    boolean plain =
        name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_-$".indexOf(c) >= 0);
    return plain && !name.isEmpty();
  }
}
