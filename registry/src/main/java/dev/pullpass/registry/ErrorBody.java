package dev.pullpass.registry;

import dev.pullpass.core.facts.RegistryAnswer.RegistryError;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * What a refusal says: the OCI {@code errors} array, and the other forms that are met: {@code
 * details} (Docker Hub, OpenShift), OAuth's {@code error_description}, XML of an object store, an
 * HTML page's title, plain text (ECR).
 */
final class ErrorBody {
  private static final int LONGEST = 500;

  private ErrorBody() {}

  static List<RegistryError> read(Content content) {
    String text = content.text().strip();
    if (text.isEmpty()) {
      return List.of();
    }
    Optional<JsonObject> json = Bodies.object(content.bytes());
    if (json.isPresent()) {
      return fromJson(json.get());
    }
    return text.startsWith("<") ? fromMarkup(text) : List.of(error("", text));
  }

  private static List<RegistryError> fromJson(JsonObject body) {
    List<RegistryError> errors =
        body.field("errors").map(Bodies::items).orElse(List.of()).stream()
            .flatMap(item -> entry(item).stream())
            .toList();
    return errors.isEmpty() ? single(body).stream().toList() : errors;
  }

  private static Optional<RegistryError> entry(JsonValue item) {
    return item instanceof JsonObject entry
        ? Optional.of(
            error(
                Bodies.string(entry, "code").orElse(""),
                Bodies.string(entry, "message").orElse("")))
        : Optional.empty();
  }

  private static Optional<RegistryError> single(JsonObject body) {
    String code = Bodies.string(body, "code").or(() -> Bodies.string(body, "error")).orElse("");
    return Bodies.string(body, "details")
        .or(() -> Bodies.string(body, "message"))
        .or(() -> Bodies.string(body, "error_description"))
        .map(message -> error(code, message))
        .or(() -> code.isEmpty() ? Optional.empty() : Optional.of(error(code, "")));
  }

  private static List<RegistryError> fromMarkup(String text) {
    Optional<String> message = element(text, "Message").or(() -> element(text, "title"));
    return message
        .map(it -> List.of(error(element(text, "Code").orElse(""), it)))
        .orElse(List.of());
  }

  private static Optional<String> element(String text, String name) {
    int open = text.indexOf("<" + name + ">");
    int close = text.indexOf("</" + name + ">", Math.max(open, 0));
    return open >= 0 && close > open
        ? Optional.of(text.substring(open + name.length() + 2, close))
        : Optional.empty();
  }

  private static RegistryError error(String code, String message) {
    String line = message.replaceAll("\\s+", " ").strip();
    return new RegistryError(
        code, line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
  }
}
