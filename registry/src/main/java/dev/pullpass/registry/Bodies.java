package dev.pullpass.registry;

import dev.pullpass.core.credential.Password;
import dev.pullpass.core.facts.RegistryAnswer.RegistryError;
import dev.pullpass.core.image.Platform;
import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonArray;
import dev.pullpass.core.text.JsonNumber;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonReading;
import dev.pullpass.core.text.JsonString;
import dev.pullpass.core.text.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Reads the bodies that registries send: tokens, indexes and tag lists. All are tolerant: what
 * cannot be read is empty.
 */
final class Bodies {
  private static final int YEAR_SECONDS = 365 * 24 * 3600;

  private Bodies() {}

  /** A token and how long it lives; either may be missing. */
  record Token(Optional<Password> value, Optional<Duration> life) {}

  /** {@code token} or {@code access_token}; {@code expires_in} in seconds. */
  static Token token(Content content) {
    Optional<JsonObject> body = object(content.bytes());
    Optional<Password> value =
        body.flatMap(it -> string(it, "token"))
            .or(() -> body.flatMap(it -> string(it, "access_token")))
            .filter(Bodies::fitsIntoHeader)
            .map(Password::of);
    return new Token(value, body.flatMap(it -> it.field("expires_in")).flatMap(Bodies::seconds));
  }

  private static boolean fitsIntoHeader(String token) {
    return !token.isEmpty() && token.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  private static Optional<Duration> seconds(JsonValue value) {
    if (value instanceof JsonNumber number && number.text().matches("[0-9]{1,9}")) {
      int seconds = Math.min(YEAR_SECONDS, Integer.parseInt(number.text()));
      return Optional.of(Duration.ofSeconds(seconds)).filter(it -> !it.isZero());
    }
    return Optional.empty();
  }

  /**
   * Whether the token's {@code access} claim grants pull for a scope {@code repository:NAME:pull};
   * empty where the token is no readable JWT or names no access.
   */
  static Optional<Boolean> grantsPull(Password token, String scope) {
    String[] parts = token.reveal().split("\\.", -1);
    if (parts.length != 3 || !scope.startsWith("repository:")) {
      return Optional.empty();
    }
    int end = scope.lastIndexOf(':');
    String name = scope.substring("repository:".length(), Math.max(end, "repository:".length()));
    return claims(parts[1])
        .flatMap(claims -> claims.field("access"))
        .map(access -> items(access).stream().anyMatch(item -> grants(item, name)));
  }

  private static Optional<JsonObject> claims(String part) {
    try {
      return object(Base64.getUrlDecoder().decode(part.getBytes(StandardCharsets.US_ASCII)));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  private static boolean grants(JsonValue item, String name) {
    return item instanceof JsonObject access
        && string(access, "type").filter("repository"::equals).isPresent()
        && string(access, "name").filter(name::equals).isPresent()
        && access.field("actions").stream()
            .flatMap(actions -> items(actions).stream())
            .anyMatch(Bodies::isPull);
  }

  private static boolean isPull(JsonValue action) {
    return action instanceof JsonString it && (it.text().equals("pull") || it.text().equals("*"));
  }

  /** The body's own {@code mediaType}, or the one its form shows. */
  static Optional<String> mediaType(Content content) {
    return object(content.bytes())
        .flatMap(body -> string(body, "mediaType").or(() -> impliedType(body)));
  }

  // OCI manifests may leave mediaType out; schema 1 has none but says so by its version.
  private static Optional<String> impliedType(JsonObject body) {
    if (body.field("manifests").isPresent()) {
      return Optional.of("application/vnd.oci.image.index.v1+json");
    }
    if (body.field("fsLayers").isPresent()) {
      return Optional.of("application/vnd.docker.distribution.manifest.v1+prettyjws");
    }
    return body.field("layers").map(any -> "application/vnd.oci.image.manifest.v1+json");
  }

  /** The platforms of an index, without attestations ({@code unknown/unknown}). */
  static List<Platform> platforms(Content content) {
    return object(content.bytes()).flatMap(body -> body.field("manifests")).stream()
        .flatMap(manifests -> items(manifests).stream())
        .flatMap(item -> platform(item).stream())
        .distinct()
        .toList();
  }

  private static Optional<Platform> platform(JsonValue item) {
    return item instanceof JsonObject manifest
            && manifest.field("platform").orElse(manifest) instanceof JsonObject platform
        ? string(platform, "os")
            .filter(os -> !os.equals("unknown"))
            .map(
                os ->
                    new Platform(
                        os,
                        string(platform, "architecture").orElse(""),
                        string(platform, "variant").orElse("")))
        : Optional.empty();
  }

  /** The tags of one page; empty where the body is no tag list. */
  static Optional<List<String>> tags(Content content) {
    return object(content.bytes())
        .flatMap(body -> body.field("tags"))
        .map(tags -> items(tags).stream().flatMap(tag -> text(tag).stream()).toList());
  }

  private static Optional<String> text(JsonValue value) {
    return value instanceof JsonString string ? Optional.of(string.text()) : Optional.empty();
  }

  /** The entries of an OCI error body, or one made of what else the body says. */
  static List<RegistryError> errors(Reply.Answered answer) {
    return ErrorBody.read(answer.content());
  }

  static Optional<JsonObject> object(byte[] document) {
    return Json.read(document) instanceof JsonReading.Document read
            && read.value() instanceof JsonObject object
        ? Optional.of(object)
        : Optional.empty();
  }

  static Optional<String> string(JsonObject object, String name) {
    return object.field(name).flatMap(Bodies::text);
  }

  static List<JsonValue> items(JsonValue value) {
    return value instanceof JsonArray array ? array.items() : List.of();
  }
}
