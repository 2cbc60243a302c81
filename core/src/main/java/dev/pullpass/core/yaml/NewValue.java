package dev.pullpass.core.yaml;

import java.util.ArrayList;
import java.util.List;

/** What an edit writes; how it is written, the place decides. */
public sealed interface NewValue {

  /** A text that every reader must take for a text: {@code 1.10} gets quotes. */
  record Text(String value) implements NewValue {}

  /** A number, {@code true}, {@code null}: written as it is, without quotes. */
  record Literal(String value) implements NewValue {}

  /** A list. */
  record Items(List<NewValue> items) implements NewValue {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A map. */
  record Fields(List<Field> fields) implements NewValue {
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  /** A key of a map, with its value. */
  record Field(String key, NewValue value) {}

  /** A text. */
  static NewValue text(String value) {
    return new Text(value);
  }

  /** Pairs of key and text: {@code fields("name", "regcred")}. */
  static NewValue fields(String... keysAndTexts) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i + 1 < keysAndTexts.length; i += 2) {
      fields.add(new Field(keysAndTexts[i], text(keysAndTexts[i + 1])));
    }
    return new Fields(fields);
  }

  /** A list of these. */
  static NewValue items(NewValue... items) {
    return new Items(List.of(items));
  }
}
