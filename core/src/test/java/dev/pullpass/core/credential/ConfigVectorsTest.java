package dev.pullpass.core.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.credential.DockerConfig.Format;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonString;
import dev.pullpass.core.text.JsonValue;
import dev.pullpass.core.text.Utf8;
import dev.pullpass.core.text.Vectors;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of kubernetes pkg/credentialprovider about Docker configs. */
class ConfigVectorsTest {

  static List<JsonObject> auths() {
    return Vectors.cases("auth_field_decode");
  }

  @ParameterizedTest
  @MethodSource("auths")
  void theAuthFieldIsDecoded(JsonObject row) {
    AuthField decoded = AuthField.decode(Vectors.text(row, "auth"));
    if (Vectors.truth(row, "fail")) {
      assertThat(decoded).isInstanceOf(AuthField.Undecodable.class);
    } else {
      assertThat(decoded).isEqualTo(new AuthField.UserAndPassword(credential(row)));
    }
  }

  private static Credential credential(JsonObject row) {
    return Credential.of(Vectors.text(row, "username"), Vectors.text(row, "password"));
  }

  static List<JsonObject> entries() {
    return Vectors.cases("config_entry_decode");
  }

  @ParameterizedTest
  @MethodSource("entries")
  void anEntryIsDecoded(JsonObject row) {
    String json = "{\"r.io\":" + Vectors.text(row, "input") + "}";
    DockerConfig config = DockerConfig.parse(Format.DOCKERCFG, Utf8.bytes(json));
    assertThat(config.fatal().isPresent()).isEqualTo(Vectors.truth(row, "fail"));
    if (config.fatal().isEmpty()) {
      assertThat(config.entries().get(0).credential()).isEqualTo(credential(row));
    }
  }

  @Test
  void configsAreReadAndRefusedAsByGo() {
    assertThat(Vectors.cases("computed_configs"))
        .hasSizeGreaterThan(150)
        .allSatisfy(
            row -> {
              agrees(row, Format.CONFIG_JSON, "config_json");
              agrees(row, Format.DOCKERCFG, "dockercfg");
            });
  }

  private static void agrees(JsonObject row, Format format, String column) {
    String text = Vectors.text(row, "text");
    DockerConfig config = DockerConfig.parse(format, Utf8.bytes(text));
    JsonValue expected = row.field(column).orElseThrow();
    String error = expected instanceof JsonString string ? string.text() : "";
    assertThat(config.fatal().map(ConfigFault::kubeletMessage).orElse(""))
        .as(text)
        .isEqualTo(error);
    config
        .fatal()
        .ifPresent(
            fault -> assertThat(fault.offset()).as(text).isBetween(0, Utf8.bytes(text).length));
    if (expected instanceof JsonObject entries) {
      assertThat(byKey(config)).as(text).isEqualTo(byKey(entries));
    }
  }

  private static Map<String, Credential> byKey(DockerConfig config) {
    Map<String, Credential> byKey = new TreeMap<>();
    config.entries().forEach(entry -> byKey.put(entry.written(), entry.credential()));
    return byKey;
  }

  private static Map<String, Credential> byKey(JsonObject entries) {
    Map<String, Credential> byKey = new TreeMap<>();
    for (String key : entries.members().stream().map(JsonObject.Member::name).toList()) {
      List<String> pair = Vectors.texts(entries, key);
      byKey.put(FieldPath.shown(key), Credential.of(pair.get(0), pair.get(1)));
    }
    return byKey;
  }
}
