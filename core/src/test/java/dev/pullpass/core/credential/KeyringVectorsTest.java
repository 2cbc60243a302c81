package dev.pullpass.core.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.credential.DockerConfig.Format;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonString;
import dev.pullpass.core.text.JsonValue;
import dev.pullpass.core.text.JsonWriter;
import dev.pullpass.core.text.Utf8;
import dev.pullpass.core.text.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of kubernetes pkg/credentialprovider about keys, matching and order. */
class KeyringVectorsTest {

  private static RegistryKey key(String text) {
    return RegistryKey.of(text).orElseThrow();
  }

  private static SecretConfig secret(String name, String key, String user) {
    String json =
        JsonWriter.compact()
            .beginObject()
            .name(key)
            .beginObject()
            .name("username")
            .value(user)
            .endObject()
            .endObject()
            .text();
    return new SecretConfig(name, DockerConfig.parse(Format.DOCKERCFG, Utf8.bytes(json)));
  }

  private static List<String> users(List<SecretConfig> configs, String repository) {
    return Keyring.lookup(configs, repository).stream()
        .map(planned -> planned.credential().username())
        .toList();
  }

  static List<JsonObject> urls() {
    return Vectors.cases("urls_match");
  }

  @ParameterizedTest
  @MethodSource("urls")
  void keysMatchLabelByLabel(JsonObject row) {
    assertThat(key(Vectors.text(row, "glob")).matches(Vectors.text(row, "target")))
        .isEqualTo(Vectors.truth(row, "match"));
  }

  static List<JsonObject> singles() {
    return Vectors.cases("keyring_lookup_single");
  }

  @ParameterizedTest
  @MethodSource("singles")
  void oneKeyIsFoundOrNot(JsonObject row) {
    List<SecretConfig> configs = List.of(secret("s", Vectors.text(row, "auths_key"), "foo"));
    assertThat(users(configs, Vectors.text(row, "image")))
        .isEqualTo(Vectors.truth(row, "found") ? List.of("foo") : List.of());
  }

  static List<JsonObject> derived() {
    return Vectors.rows("derived_server_keys", "single");
  }

  @ParameterizedTest
  @MethodSource("derived")
  void commonSpellingsOfAServerAreNormalised(JsonObject row) {
    String written = Vectors.text(row, "auths_key");
    assertThat(RegistryKey.of(written).map(RegistryKey::text))
        .isEqualTo(Vectors.find(row, "normalised_key"));
    assertThat(users(List.of(secret("s", written, "u")), Vectors.text(row, "image_repository")))
        .isEqualTo(Vectors.truth(row, "found") ? List.of("u") : List.of());
  }

  static List<JsonObject> orders() {
    return Vectors.rows("derived_server_keys", "multi");
  }

  @ParameterizedTest
  @MethodSource("orders")
  void severalSecretsAreTriedInTheKubeletsOrder(JsonObject row) {
    List<SecretConfig> configs = new ArrayList<>();
    for (JsonValue secret : Vectors.list(row, "secrets_in_order")) {
      JsonObject.Member entry = ((JsonObject) secret).members().get(0);
      String user = ((JsonString) entry.value()).text();
      configs.add(secret("secret-" + configs.size(), entry.name(), user));
    }
    assertThat(users(configs, Vectors.text(row, "image_repository")))
        .isEqualTo(Vectors.texts(row, "credentials_in_order"));
  }

  static List<JsonObject> lookups() {
    return Vectors.cases("keyring_lookup_order");
  }

  @ParameterizedTest
  @MethodSource("lookups")
  void theLongerPathComesFirst(JsonObject row) {
    JsonObject auths =
        (JsonObject) Vectors.table("keyring_lookup_order").field("auths").orElseThrow();
    List<SecretConfig> configs =
        auths.members().stream()
            .map(
                entry ->
                    secret("s", entry.name(), Vectors.text((JsonObject) entry.value(), "username")))
            .toList();
    assertThat(users(configs, Vectors.text(row, "image"))).isEqualTo(Vectors.texts(row, "users"));
  }

  static List<JsonObject> defaults() {
    return Vectors.cases("default_registry_match");
  }

  @ParameterizedTest
  @MethodSource("defaults")
  void dockerHubIsTheDefaultRegistry(JsonObject row) {
    assertThat(Keyring.isDefaultRegistry(Vectors.text(row, "image")))
        .isEqualTo(Vectors.truth(row, "match"));
  }

  static List<JsonObject> secrets() {
    return Vectors.cases("secrets_keyring");
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void onlyTheRightKeyOfTheRightTypeCounts(JsonObject row) {
    List<SecretConfig> configs = new ArrayList<>();
    for (JsonValue secret : Vectors.list(row, "pull_secrets")) {
      config((JsonObject) secret).ifPresent(configs::add);
    }
    List<Credential> found = new ArrayList<>();
    Keyring.lookup(configs, Vectors.text(row, "image"))
        .forEach(planned -> found.add(planned.credential()));
    found.addAll(credentials(row, "node_keyring"));
    assertThat(found).isEqualTo(credentials(row, "expected"));
  }

  private static Optional<SecretConfig> config(JsonObject secret) {
    boolean json = Vectors.text(secret, "type").equals("kubernetes.io/dockerconfigjson");
    JsonObject data = (JsonObject) secret.field("data_decoded").orElseThrow();
    return Vectors.find(data, json ? ".dockerconfigjson" : ".dockercfg")
        .map(Utf8::bytes)
        .map(bytes -> DockerConfig.parse(json ? Format.CONFIG_JSON : Format.DOCKERCFG, bytes))
        .map(config -> new SecretConfig("s", config));
  }

  private static List<Credential> credentials(JsonObject row, String name) {
    return Vectors.list(row, name).stream()
        .map(JsonObject.class::cast)
        .map(o -> Credential.of(Vectors.text(o, "username"), Vectors.text(o, "password")))
        .toList();
  }

  @Test
  void oddKeysAreNormalisedAndMatchedAsByGo() {
    assertThat(Vectors.cases("computed_keys"))
        .allSatisfy(
            row -> {
              String written = Vectors.text(row, "key");
              Optional<RegistryKey> key = RegistryKey.of(written);
              assertThat(key.map(RegistryKey::text))
                  .as(written)
                  .isEqualTo(Vectors.find(row, "normalised"));
              assertThat(Vectors.texts(row, "of").stream().filter(t -> matches(key, t)).toList())
                  .as(written)
                  .isEqualTo(Vectors.texts(row, "matches"));
            });
  }

  private static boolean matches(Optional<RegistryKey> key, String target) {
    return key.filter(k -> k.matches(target)).isPresent();
  }

  @Test
  void globsMatchAsInGo() {
    assertThat(Vectors.cases("computed_globs"))
        .hasSizeGreaterThan(500)
        .allSatisfy(
            row -> {
              String glob = Vectors.text(row, "glob");
              String text = Vectors.text(row, "text");
              assertThat(Glob.matches(glob, text))
                  .as(glob + " / " + text)
                  .isEqualTo(Vectors.truth(row, "match"));
            });
  }

  @Test
  void aPlannedCredentialNamesItsSecretAndKey() {
    List<SecretConfig> configs = List.of(secret("regcred", "https://r.io/v1/", "u"));
    assertThat(Keyring.lookup(configs, "r.io/app"))
        .containsExactly(
            new PlannedCredential("regcred", "https://r.io/v1/", Credential.of("u", "")));
  }
}
