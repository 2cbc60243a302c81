package dev.pullpass.core.yaml;

import java.util.List;

/** One change that is wanted of a YAML text. */
public sealed interface YamlEdit {

  /** What it changes: the value, the new key, or the list. */
  YamlPath path();

  /** A value that is there becomes another; a scalar keeps its quotes. */
  record Set(YamlPath path, NewValue value) implements YamlEdit {}

  /**
   * A key that is not there is added.
   *
   * @param path ends with the new key
   * @param comment lines that go above it, without {@code #}
   */
  record Insert(YamlPath path, NewValue value, Place place, List<String> comment)
      implements YamlEdit {
    public Insert {
      comment = List.copyOf(comment);
    }
  }

  /** Items are added at the end of a list; an empty value becomes a list. */
  record Append(YamlPath path, List<NewValue> items) implements YamlEdit {
    public Append {
      items = List.copyOf(items);
    }
  }

  /** A text takes the place of what is there. */
  static YamlEdit set(YamlPath path, String text) {
    return new Set(path, NewValue.text(text));
  }

  /** A key is added where people put it. */
  static YamlEdit insert(YamlPath path, NewValue value) {
    return new Insert(path, value, Place.customary(path.name()), List.of());
  }

  /** One item is added. */
  static YamlEdit append(YamlPath list, NewValue item) {
    return new Append(list, List.of(item));
  }
}
