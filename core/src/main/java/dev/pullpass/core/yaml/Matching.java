package dev.pullpass.core.yaml;

import java.util.List;

/** Whether what stands in a text is what an edit wanted. */
final class Matching {
  private static final String STRING = "tag:yaml.org,2002:str";

  private Matching() {}

  static boolean matches(NewValue value, YamlNode node) {
    if (value instanceof NewValue.Text text) {
      return node instanceof YamlScalar scalar && isText(scalar, text.value());
    }
    if (value instanceof NewValue.Literal literal) {
      return node instanceof YamlScalar scalar
          && scalar.style() == YamlScalar.Style.PLAIN
          && scalar.value().equals(literal.value());
    }
    if (value instanceof NewValue.Items items) {
      return node instanceof YamlList list && all(items.items(), list.items());
    }
    return node instanceof YamlMap map && fields(((NewValue.Fields) value).fields(), map.entries());
  }

  private static boolean isText(YamlScalar scalar, String wanted) {
    if (scalar.isBlock()) {
      return scalar.value().equals(wanted) || scalar.value().equals(wanted + "\n");
    }
    return scalar.value().equals(wanted) && readsAsText(scalar);
  }

  private static boolean readsAsText(YamlScalar scalar) {
    return scalar.isQuoted()
        || scalar.properties().tag().filter(STRING::equals).isPresent()
        || !PlainText.isOtherThanText(scalar.value());
  }

  /** True if they are the same, one by one. */
  static boolean all(List<NewValue> values, List<YamlNode> nodes) {
    if (values.size() != nodes.size()) {
      return false;
    }
    for (int i = 0; i < values.size(); i++) {
      if (!matches(values.get(i), nodes.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fields(List<NewValue.Field> fields, List<YamlEntry> entries) {
    if (fields.size() != entries.size()) {
      return false;
    }
    for (int i = 0; i < fields.size(); i++) {
      boolean same = fields.get(i).key().equals(entries.get(i).name());
      if (!same || !matches(fields.get(i).value(), entries.get(i).value())) {
        return false;
      }
    }
    return true;
  }
}
