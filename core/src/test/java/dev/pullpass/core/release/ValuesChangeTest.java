package dev.pullpass.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.text.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesChangeTest {
  private static final ValuesChange CHANGE =
      ValuesChange.of(ValuePath.of("image", "tag"), new NewValue.Text("1.10"))
          .and(ValuesChange.of(ValuePath.of("image", "repository"), text("ghcr.io/acme/web")))
          .and(
              ValuesChange.of(
                  ValuePath.of("imagePullSecrets"), new NewValue.Names(List.of("a", "b"))))
          .and(ValuesChange.of(ValuePath.of("my.key"), new NewValue.Texts(List.of("x,y"))))
          .and(ValuesChange.of(ValuePath.of("none"), new NewValue.Texts(List.of())));

  private static NewValue text(String text) {
    return new NewValue.Text(text);
  }

  @Test
  void readsAsYaml() {
    assertThat(CHANGE.yaml())
        .containsExactly(
            "image:",
            "  tag: \"1.10\"",
            "  repository: ghcr.io/acme/web",
            "imagePullSecrets:",
            "  - name: a",
            "  - name: b",
            "my.key:",
            "  - \"x,y\"",
            "none: []");
  }

  @Test
  void isGivenToHelmWithoutLosingAType() {
    assertThat(CHANGE.arguments())
        .containsExactly(
            "--set-string",
            "image.tag=1.10",
            "--set",
            "image.repository=ghcr.io/acme/web",
            "--set",
            "imagePullSecrets[0].name=a",
            "--set",
            "imagePullSecrets[1].name=b",
            "--set-string",
            "my\\.key[0]=x\\,y",
            "--set",
            "none={}");
  }

  @Test
  void isJsonToo() {
    assertThat(Json.object(CHANGE.json().getBytes(StandardCharsets.UTF_8))).isPresent();
    assertThat(ValuesChange.of(ValuePath.of("a", "b"), text("1")).json())
        .isEqualTo("{\n  \"a\": {\n    \"b\": \"1\"\n  }\n}");
  }

  @Test
  void namesItsPaths() {
    assertThat(new ValuesChange(Map.of(ValuePath.of("image", "tag"), text("x"))).paths())
        .isEqualTo("image.tag");
  }

  @ParameterizedTest
  @CsvSource({
    "v1.2.3, v1.2.3",
    "1.10, '\"1.10\"'",
    "58467965, '\"58467965\"'",
    "0e5, '\"0e5\"'",
    "true, '\"true\"'",
    "No, '\"No\"'",
    "latest, latest",
    "web:v1@sha256:beef, web:v1@sha256:beef",
    "a b, '\"a b\"'"
  })
  void stringsStayStrings(String text, String yaml) {
    assertThat(YamlText.scalar(text)).isEqualTo(yaml);
  }
}
