package dev.pullpass.registry;

import dev.pullpass.core.credential.Password;
import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonNumber;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * What a token endpoint hands out (distribution's token specification).
 *
 * @param token the token; empty where there is none that fits into a header
 * @param life how long it lives, if the endpoint says so
 */
record TokenBody(Optional<Password> token, Optional<Duration> life) {
  private static final int YEAR_SECONDS = 365 * 24 * 3600;
  private static final String REPOSITORY = "repository:";

  /** {@code token} or {@code access_token}; {@code expires_in} in seconds. */
  static TokenBody read(byte[] body) {
    Optional<JsonObject> object = Json.object(body);
    Optional<Password> token =
        object
            .flatMap(it -> it.text("token"))
            .or(() -> object.flatMap(it -> it.text("access_token")))
            .filter(TokenBody::fitsIntoHeader)
            .map(Password::of);
    return new TokenBody(
        token, object.flatMap(it -> it.field("expires_in")).flatMap(TokenBody::seconds));
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
  Optional<Boolean> grantsPull(String scope) {
    int end = scope.lastIndexOf(':');
    if (!scope.startsWith(REPOSITORY) || end < REPOSITORY.length()) {
      return Optional.empty();
    }
    String name = scope.substring(REPOSITORY.length(), end);
    return token
        .flatMap(TokenBody::claims)
        .filter(claims -> claims.field("access").isPresent())
        .map(claims -> claims.objects("access").stream().anyMatch(it -> grants(it, name)));
  }

  private static Optional<JsonObject> claims(Password token) {
    String[] parts = token.reveal().split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] part = parts[1].getBytes(StandardCharsets.US_ASCII);
      return Json.object(Base64.getUrlDecoder().decode(part));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  private static boolean grants(JsonObject access, String name) {
    return access.text("type").filter("repository"::equals).isPresent()
        && access.text("name").filter(name::equals).isPresent()
        && access.texts("actions").stream().anyMatch(it -> it.equals("pull") || it.equals("*"));
  }
}
