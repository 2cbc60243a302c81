package dev.pullpass.core.cluster;

import dev.pullpass.core.text.MalformedInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kept value and where it stands. What is missing or null reads as empty; what has the wrong type
 * is {@link MalformedInput} with its path.
 */
final class Value {
  private final @Nullable Object raw;
  private final Path path;

  Value(@Nullable Object raw, Path path) {
    this.raw = raw;
    this.path = path;
  }

  boolean isMissing() {
    return raw == null;
  }

  /** The field of an object, several levels down. */
  Value at(String... names) {
    Value value = this;
    for (String name : names) {
      value = value.field(name);
    }
    return value;
  }

  private Value field(String name) {
    return new Value(object().get(name), path.field(name));
  }

  private Map<?, ?> object() {
    if (raw == null) {
      return Map.of();
    }
    if (raw instanceof Map<?, ?> map) {
      return map;
    }
    throw wrong("an object");
  }

  /** The names of an object's fields, in their order. */
  List<String> names() {
    return object().keySet().stream().map(Object::toString).toList();
  }

  /** The elements of an array. */
  List<Value> elements() {
    if (raw == null) {
      return List.of();
    }
    if (!(raw instanceof List<?> list)) {
      throw wrong("an array");
    }
    List<Value> values = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      values.add(new Value(list.get(i), path.element(i)));
    }
    return values;
  }

  /** The text; empty where it is missing. */
  String text() {
    if (raw == null) {
      return "";
    }
    if (raw instanceof String text) {
      return text;
    }
    throw wrong("a string");
  }

  /** The text, or another one where it is missing or empty. */
  String textOr(String other) {
    String text = text();
    return text.isEmpty() ? other : text;
  }

  /** The number, cut to the range of an int; the other one where it is missing. */
  int numberOr(int other) {
    if (raw == null) {
      return other;
    }
    if (raw instanceof Shape.NumberText number) {
      return whole(number.text());
    }
    throw wrong("a number");
  }

  private int whole(String text) {
    try {
      return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, Long.parseLong(text)));
    } catch (NumberFormatException notWhole) {
      throw new MalformedInput(path.prefix() + "expected a whole number");
    }
  }

  /** True for true; false where it is missing. */
  boolean flag() {
    if (raw == null) {
      return false;
    }
    if (raw instanceof Boolean flag) {
      return flag;
    }
    throw wrong("true or false");
  }

  /** The timestamp; nothing where it is missing or unreadable. */
  Optional<Instant> time() {
    return raw == null ? Optional.empty() : Rfc3339.parse(text());
  }

  /** An object of texts, such as labels. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : names()) {
      texts.put(name, field(name).text());
    }
    return texts;
  }

  /** The texts in the {@code name} fields of an array's elements, empty ones included. */
  List<String> namesOfElements() {
    return elements().stream().map(element -> element.field("name").text()).toList();
  }

  private MalformedInput wrong(String expected) {
    return new MalformedInput(path.prefix() + "expected " + expected + ", found " + found(raw));
  }

  private static String found(@Nullable Object raw) {
    if (raw instanceof Map) {
      return "an object";
    }
    if (raw instanceof List) {
      return "an array";
    }
    if (raw instanceof String) {
      return "a string";
    }
    return raw instanceof Boolean ? "true or false" : "a number";
  }
}
