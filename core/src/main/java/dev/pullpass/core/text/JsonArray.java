package dev.pullpass.core.text;

import java.util.List;

/** A JSON array. */
public record JsonArray(int offset, List<JsonValue> items) implements JsonValue {

  public JsonArray {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "array";
  }

  @Override
  public String toString() {
    return "array@" + offset;
  }
}
