package dev.pullpass.core.credential;

import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.Base64Text.Padding;
import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonArray;
import dev.pullpass.core.text.JsonNumber;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonReading;
import dev.pullpass.core.text.JsonString;
import dev.pullpass.core.text.JsonValue;
import dev.pullpass.core.text.Utf8;
import java.time.Instant;
import java.util.Optional;

/** The claims of a JSON web token (RFC 7519). The signature is not checked. */
record WebToken(JsonObject claims) {
  private static final int LONGEST_AUDIENCE = 253;
  private static final long LAST_SECOND = 253_402_300_799L; // 9999-12-31T23:59:59Z

  /** Empty for what is no token: three parts, the second of which is a JSON object. */
  static Optional<WebToken> parse(String text) {
    int first = text.indexOf('.');
    int second = text.indexOf('.', first + 1);
    if (first <= 0 || second < 0 || text.indexOf('.', second + 1) >= 0) {
      return Optional.empty();
    }
    String claims = text.substring(first + 1, second).replace('-', '+').replace('_', '/');
    return object(claims, Padding.NONE).map(WebToken::new);
  }

  /** The JSON object that a text is the base64 of. */
  static Optional<JsonObject> object(String base64, Padding padding) {
    return Base64Text.decode(Utf8.bytes(base64), padding) instanceof Base64Text.Bytes decoded
        ? object(decoded.bytes())
        : Optional.empty();
  }

  /** The JSON object that the bytes hold. */
  static Optional<JsonObject> object(byte[] json) {
    return Json.read(json) instanceof JsonReading.Document document
            && document.value() instanceof JsonObject object
        ? Optional.of(object)
        : Optional.empty();
  }

  /** A string member, or an empty text. */
  static String text(JsonObject object, String name) {
    return object
        .field(name)
        .filter(JsonString.class::isInstance)
        .map(value -> ((JsonString) value).text())
        .orElse("");
  }

  /** A member that holds seconds since 1970. */
  static Optional<Instant> time(JsonObject object, String name) {
    return object
        .field(name)
        .filter(JsonNumber.class::isInstance)
        .flatMap(value -> seconds(((JsonNumber) value).text()));
  }

  /** Seconds since 1970, written as a decimal number; empty where that is no time. */
  static Optional<Instant> seconds(String text) {
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    boolean digits = !whole.isEmpty() && whole.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || whole.length() > 12) {
      return Optional.empty();
    }
    long seconds = Long.parseLong(whole);
    return seconds <= LAST_SECOND ? Optional.of(Instant.ofEpochSecond(seconds)) : Optional.empty();
  }

  String claim(String name) {
    return text(claims, name);
  }

  Optional<Instant> expires() {
    return time(claims, "exp");
  }

  /** The claim {@code aud}, if it reads like a host. */
  Optional<String> audience() {
    return claims.field("aud").flatMap(WebToken::single).filter(WebToken::readsLikeHost);
  }

  private static Optional<String> single(JsonValue value) {
    if (value instanceof JsonArray array && array.items().size() == 1) {
      return single(array.items().get(0));
    }
    return value instanceof JsonString string ? Optional.of(string.text()) : Optional.empty();
  }

  private static boolean readsLikeHost(String text) {
    return text.length() <= LONGEST_AUDIENCE
        && text.indexOf('.') > 0
        && text.chars().allMatch(WebToken::isHostCharacter);
  }

  private static boolean isHostCharacter(int c) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letter || ".-:/_".indexOf(c) >= 0;
  }
}
