package dev.pullpass.core.facts;

import dev.pullpass.core.facts.RegistryAnswer.RegistryError;
import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a refusal says: the {@code errors} array of the OCI distribution specification, and the
 * other forms that are met: {@code details} (Docker Hub, OpenShift), OAuth's {@code
 * error_description}, XML of an object store, an HTML page's title, plain text (ECR).
 */
public final class ErrorBody {
  private static final int LONGEST = 500;

  private ErrorBody() {}

  /** The entries of a body; one made of what else it says, none where it says nothing. */
  public static List<RegistryError> read(byte[] body) {
    return Json.object(body)
        .map(ErrorBody::fromJson)
        .orElseGet(() -> fromText(new String(body, StandardCharsets.UTF_8).strip()));
  }

  private static List<RegistryError> fromText(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    return text.startsWith("<") ? fromMarkup(text) : List.of(error("", text));
  }

  private static List<RegistryError> fromJson(JsonObject body) {
    List<RegistryError> errors =
        body.objects("errors").stream()
            .map(entry -> error(entry.text("code").orElse(""), entry.text("message").orElse("")))
            .toList();
    return errors.isEmpty() ? single(body).stream().toList() : errors;
  }

  private static Optional<RegistryError> single(JsonObject body) {
    String code = body.text("code").or(() -> body.text("error")).orElse("");
    return body.text("details")
        .or(() -> body.text("message"))
        .or(() -> body.text("error_description"))
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
    String line = oneLine(message);
    return new RegistryError(
        code, line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isSpace = c == ' ' || (c >= '\t' && c <= '\r');
      if (!isSpace) {
        line.append(c);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }
}
