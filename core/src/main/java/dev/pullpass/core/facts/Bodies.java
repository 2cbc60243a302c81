package dev.pullpass.core.facts;

import dev.pullpass.core.facts.RegistryAnswer.RegistryError;
import dev.pullpass.core.image.Platform;
import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonArray;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonReading;
import dev.pullpass.core.text.JsonString;
import dev.pullpass.core.text.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the bodies that registries answer with. Error bodies come as the OCI {@code errors} array,
 * as {@code details} (Docker Hub's token server), as other JSON, as plain text, as HTML, or empty.
 */
public final class Bodies {
  private static final int LONGEST_TEXT = 300;

  private Bodies() {}

  /** The error entries of a body; one made of its text where it is not the OCI form. */
  public static List<RegistryError> errors(String body) {
    Optional<JsonObject> object = object(body);
    List<RegistryError> errors =
        object.stream()
            .flatMap(o -> items(o, "errors"))
            .map(o -> new RegistryError(text(o, "code"), text(o, "message")))
            .toList();
    if (!errors.isEmpty()) {
      return errors;
    }
    String plain = object.map(Bodies::sentence).orElseGet(() -> plain(body));
    return plain.isEmpty() ? List.of() : List.of(new RegistryError("", plain));
  }

  private static String sentence(JsonObject object) {
    return Stream.of("details", "message", "error_description", "error")
        .map(name -> text(object, name))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** A web page tells nothing that its status does not; other text is quoted, shortened. */
  private static String plain(String body) {
    String text = body.trim();
    if (text.startsWith("<")) {
      return "";
    }
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }

  /** The platforms that an index offers, without attestations; empty for a single manifest. */
  public static List<Platform> platforms(String body) {
    return object(body).stream()
        .flatMap(o -> items(o, "manifests"))
        .flatMap(o -> o.field("platform").stream())
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .map(o -> new Platform(text(o, "os"), text(o, "architecture"), text(o, "variant")))
        .filter(platform -> !platform.os().equals("unknown"))
        .toList();
  }

  /**
   * The tags of a {@code tags/list} body; null (an empty repository at some registries) is none.
   */
  public static List<String> tags(String body) {
    return object(body).flatMap(o -> o.field("tags")).stream()
        .filter(JsonArray.class::isInstance)
        .flatMap(list -> ((JsonArray) list).items().stream())
        .filter(JsonString.class::isInstance)
        .map(item -> ((JsonString) item).text())
        .toList();
  }

  private static Optional<JsonObject> object(String body) {
    JsonReading reading = Json.read(body.getBytes(StandardCharsets.UTF_8));
    return reading instanceof JsonReading.Document document
            && document.value() instanceof JsonObject object
        ? Optional.of(object)
        : Optional.empty();
  }

  private static Stream<JsonObject> items(JsonObject object, String name) {
    return object.field(name).stream()
        .filter(JsonArray.class::isInstance)
        .flatMap(list -> ((JsonArray) list).items().stream())
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast);
  }

  private static String text(JsonObject object, String name) {
    JsonValue value = object.field(name).orElse(object);
    return value instanceof JsonString string ? string.text() : "";
  }
}
