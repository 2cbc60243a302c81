package dev.pullpass.core.release;

import dev.pullpass.core.text.JsonWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * New values, by their paths. A list is given as a whole, since Helm replaces lists and does not
 * merge them.
 */
public record ValuesChange(Map<ValuePath, NewValue> values) {

  /** A branch of the tree that the paths make. */
  private static final class Branch {
    private final Map<String, Branch> branches = new LinkedHashMap<>();
    private final List<NewValue> leaf = new ArrayList<>();

    private Branch at(ValuePath path) {
      Branch branch = this;
      for (String key : path.keys()) {
        branch = branch.branches.computeIfAbsent(key, any -> new Branch());
      }
      return branch;
    }
  }

  public ValuesChange {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** One new value. */
  static ValuesChange of(ValuePath path, NewValue value) {
    return new ValuesChange(Map.of(path, value));
  }

  /** This one and another; the other wins where both say something of a path. */
  public ValuesChange and(ValuesChange other) {
    Map<ValuePath, NewValue> all = new LinkedHashMap<>(values);
    all.putAll(other.values);
    return new ValuesChange(all);
  }

  /** The paths, {@code image.tag, imagePullSecrets}. */
  public String paths() {
    return String.join(", ", values.keySet().stream().map(ValuePath::toString).toList());
  }

  private Branch tree() {
    Branch root = new Branch();
    values.forEach((path, value) -> root.at(path).leaf.add(value));
    return root;
  }

  /** What to put into a values file, line by line. */
  public List<String> yaml() {
    List<String> lines = new ArrayList<>();
    yaml(tree(), "", lines);
    return lines;
  }

  private static void yaml(Branch branch, String indent, List<String> lines) {
    branch.branches.forEach(
        (key, below) -> {
          String start = indent + YamlText.scalar(key) + ":";
          if (below.leaf.isEmpty()) {
            lines.add(start);
            yaml(below, indent + "  ", lines);
          } else {
            leaf(below.leaf.get(0), start, lines);
          }
        });
  }

  private static void leaf(NewValue value, String start, List<String> lines) {
    String indent = " ".repeat(start.length() - start.stripLeading().length());
    if (value instanceof NewValue.Text text) {
      lines.add(start + " " + YamlText.scalar(text.text()));
      return;
    }
    List<String> items =
        value instanceof NewValue.Names names
            ? names.names().stream().map(name -> "name: " + YamlText.scalar(name)).toList()
            : ((NewValue.Texts) value).texts().stream().map(YamlText::scalar).toList();
    lines.add(start + (items.isEmpty() ? " []" : ""));
    items.forEach(item -> lines.add(indent + "  - " + item));
  }

  /** The same as JSON, which a values file may be, too. */
  public String json() {
    JsonWriter out = JsonWriter.pretty();
    json(tree(), out);
    return out.text();
  }

  private static void json(Branch branch, JsonWriter out) {
    out.beginObject();
    branch.branches.forEach(
        (key, below) -> {
          out.name(key);
          if (below.leaf.isEmpty()) {
            json(below, out);
          } else {
            json(below.leaf.get(0), out);
          }
        });
    out.endObject();
  }

  private static void json(NewValue value, JsonWriter out) {
    if (value instanceof NewValue.Text text) {
      out.value(text.text());
    } else if (value instanceof NewValue.Texts texts) {
      out.beginArray();
      texts.texts().forEach(out::value);
      out.endArray();
    } else {
      out.beginArray();
      ((NewValue.Names) value)
          .names()
          .forEach(name -> out.beginObject().name("name").value(name).endObject());
      out.endArray();
    }
  }

  /**
   * The arguments of {@code helm upgrade}, option and assignment by turns. {@code --set-string}
   * where {@code --set} would read a number, a truth value or null.
   */
  public List<String> arguments() {
    List<String> all = new ArrayList<>();
    values.forEach((path, value) -> arguments(path, value, all));
    return all;
  }

  private static void arguments(ValuePath path, NewValue value, List<String> all) {
    if (value instanceof NewValue.Text text) {
      argument(path.forSet(), text.text(), all);
    } else if (value instanceof NewValue.Texts texts) {
      indexed(path.forSet(), "", texts.texts(), all);
    } else {
      indexed(path.forSet(), ".name", ((NewValue.Names) value).names(), all);
    }
  }

  private static void indexed(String path, String field, List<String> items, List<String> all) {
    if (items.isEmpty()) {
      all.add("--set");
      all.add(path + "={}");
    }
    for (int i = 0; i < items.size(); i++) {
      argument(path + "[" + i + "]" + field, items.get(i), all);
    }
  }

  private static void argument(String key, String text, List<String> all) {
    all.add(YamlText.isPlain(text) ? "--set" : "--set-string");
    all.add(key + "=" + text.replace("\\", "\\\\").replace(",", "\\,"));
  }
}
