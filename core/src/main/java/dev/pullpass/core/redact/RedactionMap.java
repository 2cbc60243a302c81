package dev.pullpass.core.redact;

import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonArray;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonString;
import dev.pullpass.core.text.JsonValue;
import dev.pullpass.core.text.JsonWriter;
import dev.pullpass.core.text.Utf8;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What placeholders stand for. It holds the secrets, so it is written only where someone asks for
 * it, and never prints them.
 */
public final class RedactionMap {
  private static final String VERSION = "pullpass.dev/v1alpha1";
  private static final String KIND = "RedactionMap";

  private final Map<String, String> originals = new LinkedHashMap<>();

  /** An empty map. */
  public RedactionMap() {}

  /** The map that a text is, as {@link #toJson} writes it; empty if it is none. */
  public static Optional<RedactionMap> parse(String json) {
    Optional<JsonObject> object = Json.object(Utf8.bytes(json));
    return object
        .filter(map -> text(map, "kind").equals(KIND) && text(map, "apiVersion").equals(VERSION))
        .flatMap(map -> map.field("replacements"))
        .filter(JsonArray.class::isInstance)
        .map(items -> read((JsonArray) items));
  }

  private static RedactionMap read(JsonArray items) {
    RedactionMap map = new RedactionMap();
    for (JsonValue item : items.items()) {
      if (item instanceof JsonObject entry) {
        map.add(text(entry, "placeholder"), text(entry, "original"));
      }
    }
    return map;
  }

  private static String text(JsonObject object, String name) {
    return object
        .field(name)
        .filter(JsonString.class::isInstance)
        .map(value -> ((JsonString) value).text())
        .orElse("");
  }

  /** The map as a file, secrets and all. */
  public String toJson() {
    JsonWriter out = JsonWriter.pretty().beginObject();
    out.name("apiVersion").value(VERSION).name("kind").value(KIND);
    out.name("replacements").beginArray();
    originals.forEach(
        (placeholder, original) ->
            out.beginObject()
                .name("placeholder")
                .value(placeholder)
                .name("original")
                .value(original)
                .endObject());
    return out.endArray().endObject().text() + "\n";
  }

  /** How many placeholders it knows. */
  public int size() {
    return originals.size();
  }

  /** The text with the originals in place of all placeholders that this knows. */
  public String restore(String text) {
    return new Restoring(text, originals).restored();
  }

  void entries(BiConsumer<String, String> each) {
    originals.forEach(each);
  }

  /** True if the placeholder is free, or stands for that already. */
  boolean fits(String placeholder, String original) {
    return originals.getOrDefault(placeholder, original).equals(original);
  }

  void add(String placeholder, String original) {
    if (!placeholder.isEmpty()) {
      originals.put(placeholder, original);
    }
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "RedactionMap of " + size();
  }
}
