package dev.pullpass.core.yaml;

import java.util.ArrayList;
import java.util.List;

/** Writes new keys and items as lines, without their line ends. */
final class BlockStyle {
  private final Indents indents;

  BlockStyle(Indents indents) {
    this.indents = indents;
  }

  /** Lines of comment at this column; one that begins with {@code #} makes {@code ##}. */
  static List<String> comment(List<String> lines, int column) {
    String mark = " ".repeat(column) + "#";
    return lines.stream().map(line -> mark + space(line) + line).toList();
  }

  private static String space(String line) {
    return line.isEmpty() || line.startsWith("#") ? "" : " ";
  }

  /** How many blanks a line begins with. */
  static int margin(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** A key and its value, the key at this column. */
  List<String> field(NewValue.Field field, int column) {
    List<String> lines = new ArrayList<>();
    String key = " ".repeat(column) + FlowStyle.YAML.key(field.key()) + ":";
    if (field.value() instanceof NewValue.Items items && !items.items().isEmpty()) {
      lines.add(key);
      lines.addAll(items(items.items(), column + indents.list()));
    } else if (field.value() instanceof NewValue.Fields fields && !fields.fields().isEmpty()) {
      lines.add(key);
      fields.fields().forEach(inner -> lines.addAll(field(inner, column + indents.map())));
    } else {
      lines.add(key + " " + scalar(field.value()));
    }
    return lines;
  }

  /** Items, their dashes at this column. */
  List<String> items(List<NewValue> items, int column) {
    List<String> lines = new ArrayList<>();
    items.forEach(item -> lines.addAll(item(item, column)));
    return lines;
  }

  private List<String> item(NewValue item, int column) {
    String dash = " ".repeat(column) + "-" + " ".repeat(indents.dash());
    if (item instanceof NewValue.Fields fields && !fields.fields().isEmpty()) {
      List<String> lines = new ArrayList<>();
      fields.fields().forEach(inner -> lines.addAll(field(inner, dash.length())));
      lines.set(0, dash + lines.get(0).substring(dash.length()));
      return lines;
    }
    return List.of(dash + scalar(item));
  }

  /** What goes on one line: scalars in block style, empty collections, lists within lists. */
  static String scalar(NewValue value) {
    if (value instanceof NewValue.Text text) {
      return PlainText.isSafe(text.value()) ? text.value() : Quotes.around(text.value());
    }
    return FlowStyle.YAML.value(value);
  }
}
