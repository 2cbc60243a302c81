package dev.pullpass.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The tables under {@code kubelet/}, each of which names its source. */
public final class Vectors {
  private Vectors() {}

  /** A whole table. */
  public static JsonObject table(String name) {
    JsonReading reading = Json.read(bytes("/kubelet/" + name + ".json"));
    return (JsonObject) ((JsonReading.Document) reading).value();
  }

  /** The objects in an array of the table. */
  public static List<JsonObject> rows(String name, String array) {
    return list(table(name), array).stream().map(JsonObject.class::cast).toList();
  }

  /** The objects in the table's array {@code cases}. */
  public static List<JsonObject> cases(String name) {
    return rows(name, "cases");
  }

  /** An array member; empty where there is none. */
  public static List<JsonValue> list(JsonObject object, String name) {
    return object.field(name).map(value -> ((JsonArray) value).items()).orElse(List.of());
  }

  /** The strings of an array member. */
  public static List<String> texts(JsonObject object, String name) {
    return list(object, name).stream().map(value -> ((JsonString) value).text()).toList();
  }

  /** A string member, if it is there and is one. */
  public static Optional<String> find(JsonObject object, String name) {
    return object
        .field(name)
        .filter(JsonString.class::isInstance)
        .map(value -> ((JsonString) value).text());
  }

  /** A string member, or an empty text. */
  public static String text(JsonObject object, String name) {
    return find(object, name).orElse("");
  }

  /** A member that is {@code true}. */
  public static boolean truth(JsonObject object, String name) {
    return object.field(name).orElseThrow() instanceof JsonBool bool && bool.value();
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = Vectors.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
