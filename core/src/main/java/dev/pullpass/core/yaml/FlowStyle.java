package dev.pullpass.core.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Writes new keys and values on one line, as YAML or as JSON. */
enum FlowStyle {
  /** Quotes where they are needed. */
  YAML(": ", ", "),
  /** All texts and keys in double quotes. */
  JSON(": ", ", "),
  /** The same, without blanks. */
  COMPACT(":", ",");

  private final String colon;
  private final String comma;

  FlowStyle(String colon, String comma) {
    this.colon = colon;
    this.comma = comma;
  }

  /** What stands between a key and its value. */
  String colon() {
    return colon;
  }

  /** What stands between two members. */
  String comma() {
    return comma;
  }

  /** As the flow collections are written that the trail leads through. */
  static FlowStyle of(Trail trail) {
    List<YamlNode> nodes = trail.nodes();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (nodes.get(i) instanceof YamlMap map && map.flow() && !map.entries().isEmpty()) {
        return of(map.entries().get(0));
      }
    }
    boolean flow =
        (nodes.get(0) instanceof YamlMap map && map.flow())
            || (nodes.get(0) instanceof YamlList list && list.flow());
    return flow ? JSON : YAML;
  }

  private static FlowStyle of(YamlEntry entry) {
    if (!isQuotedTwice(entry.key())) {
      return YAML;
    }
    return entry.value().span().start() == entry.key().span().end() + 1 ? COMPACT : JSON;
  }

  private static boolean isQuotedTwice(YamlNode node) {
    return node instanceof YamlScalar scalar && scalar.style() == YamlScalar.Style.DOUBLE_QUOTED;
  }

  /** A key, in block style too. */
  String key(String name) {
    return this == YAML && PlainText.isSafeInFlow(name) ? name : Quotes.twice(name);
  }

  /** A value of any kind. */
  String value(NewValue value) {
    if (value instanceof NewValue.Literal literal) {
      return literal.value();
    }
    if (value instanceof NewValue.Items items) {
      return items.items().stream().map(this::value).collect(Collectors.joining(comma, "[", "]"));
    }
    if (value instanceof NewValue.Fields fields) {
      return fields.fields().stream()
          .map(field -> key(field.key()) + colon + value(field.value()))
          .collect(Collectors.joining(comma, "{", "}"));
    }
    return text(((NewValue.Text) value).value());
  }

  private String text(String text) {
    if (this != YAML) {
      return Quotes.twice(text);
    }
    return PlainText.isSafeInFlow(text) ? text : Quotes.around(text);
  }
}
