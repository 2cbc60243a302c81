package dev.pullpass.core.redact;

import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonString;
import dev.pullpass.core.text.JsonValue;
import dev.pullpass.core.text.Span;
import dev.pullpass.core.text.Utf8;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Passwords and tokens of Docker configs, as JSON, YAML, or in base64. Hosts and user names stay:
 * whoever mends the file needs them.
 */
final class DockerConfigs {
  private static final Set<String> CREDENTIALS =
      Set.of(
          "auth",
          "password",
          "identitytoken",
          "registrytoken",
          "identity_token",
          "registry_token",
          "refreshtoken",
          "accesstoken",
          "secret",
          "token");
  private static final List<String> ENTRY =
      List.of("auth", "password", "identitytoken", "registrytoken");

  private DockerConfigs() {}

  static boolean settles(Field field, Search search) {
    String key = Letters.lower(field.key());
    Span all = new Span(0, field.passage().length());
    if (CREDENTIALS.contains(key) && field.place().isUnder(name -> name.equals("auths"))) {
      credential(field.passage(), all, key, search);
      return true;
    }
    if ((key.equals("auth") || key.equals("_auth")) && user(field.text()).isPresent()) {
      credential(field.passage(), all, "auth", search);
      return true;
    }
    return isOneInAnyForm(field.text()) && whole(field.passage(), all, search);
  }

  private static boolean whole(Passage passage, Span all, Search search) {
    Hiding.take(passage, all, Family.DOCKER_CONFIG, search);
    return true;
  }

  /** Takes the value of an entry's field. */
  static void credential(Passage passage, Span value, String key, Search search) {
    Span span = Hiding.trimmed(passage.text(), value);
    String text = span.of(passage.text());
    if (!Value.isGap(text) && !Value.isFillIn(text)) {
      search.add(passage, span, Family.DOCKER_CONFIG, shape(text, key));
    }
  }

  private static Shape shape(String text, String key) {
    if (!key.endsWith("auth")) {
      return new Shape.Plain();
    }
    Optional<String> user = user(text);
    return user.isPresent() ? new Shape.UserBase64(user.get()) : new Shape.Base64();
  }

  /** The user name of {@code base64(user:password)}. */
  static Optional<String> user(String base64) {
    if (base64.length() < 4 || !Encoding.isBase64(base64)) {
      return Optional.empty();
    }
    return Encoding.decode(base64)
        .filter(text -> text.indexOf(':') >= 0 && text.indexOf('\n') < 0)
        .map(text -> text.substring(0, text.indexOf(':')));
  }

  /** True for a Docker config that is JSON, or base64 of it. */
  static boolean isOneInAnyForm(String text) {
    return isOne(text) || (Encoding.isBase64(text) && isOne(Encoding.decode(text).orElse("")));
  }

  /** True for JSON with {@code auths}, or in the older form without. */
  static boolean isOne(String text) {
    String bare = text.strip();
    if (!bare.startsWith("{") || bare.indexOf(Templates.MASK) >= 0) {
      return false;
    }
    Optional<JsonObject> config = Json.object(Utf8.bytes(bare));
    return config.filter(DockerConfigs::isConfig).isPresent();
  }

  private static boolean isConfig(JsonObject config) {
    if (config.field("auths").filter(JsonObject.class::isInstance).isPresent()) {
      return true;
    }
    return !config.members().isEmpty()
        && config.members().stream().allMatch(member -> isEntry(member.value()));
  }

  private static boolean isEntry(JsonValue value) {
    return value instanceof JsonObject entry
        && ENTRY.stream()
            .anyMatch(name -> entry.field(name).filter(JsonString.class::isInstance).isPresent());
  }

  /** Base64 of a config, its secrets replaced within. */
  static Optional<Shape> packed(String text, Search search) {
    if (text.length() < 20 || !Encoding.isBase64(text)) {
      return Optional.empty();
    }
    Optional<String> decoded = Encoding.decode(text).filter(DockerConfigs::isOne);
    return decoded.map(config -> new Shape.Packed(config, search.inside(config)));
  }
}
