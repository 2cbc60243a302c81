package dev.pullpass.kubernetes.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.core.plan.Change;
import dev.pullpass.kubernetes.ApiServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody else's secret of the same name, on the real API server. */
class ForeignSecretsSafetyIT {
  private static final String DOCKER = "kubernetes.io/dockerconfigjson";

  @TempDir private Path folder = Path.of("");

  private final SafetyStage stage = SafetyStage.open();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          opaque | Opaque                     | data: cGxhaW4=
          basic  | kubernetes.io/basic-auth   | username: dQ==, password: cA==
          ssh    | kubernetes.io/ssh-auth     | ssh-privatekey: a2V5
          tls    | kubernetes.io/tls          | tls.crt: '', tls.key: ''
          cfg    | kubernetes.io/dockercfg    | .dockercfg: e30=
          own    | example.com/of-an-operator | .dockerconfigjson: e30=
          """)
  void ofAnotherTypeItIsNeitherOverwrittenNorAdopted(String name, String type, String data) {
    String namespace = "foreign-" + name;
    JsonNode before = make(namespace, type, data);
    for (Ownership ownership : Ownership.values()) {
      List<Outcome> outcomes = spread(namespace, ownership);
      assertThat(outcomes)
          .extracting(Outcome::detail)
          .containsExactly(
              "secret "
                  + namespace
                  + "/pull exists with type "
                  + type
                  + ", which cannot be changed; take another name, or delete it first",
              "left, since a step before it failed");
    }
    assertThat(now(namespace)).isEqualTo(before);
    assertThat(stage.entries(namespace)).isEmpty();
  }

  @Test
  void ofTheRightTypeItStaysUnlessItIsAdopted() {
    String namespace = "foreign-json";
    String other = "{\"auths\":{\"registry.example\":{\"auth\":\"eDp5\"}}}";
    JsonNode before = make(namespace, DOCKER, ".dockerconfigjson: " + base64(other));

    assertThat(spread(namespace, Ownership.OWN))
        .extracting(Outcome::detail)
        .containsExactly(
            "secret foreign-json/pull exists and was not made by pullpass; --adopt takes it over",
            "left, since a step before it failed");
    assertThat(now(namespace)).isEqualTo(before);
    assertThat(stage.entries(namespace)).isEmpty();

    assertThat(spread(namespace, Ownership.ADOPT)).allMatch(Outcome::isWell);
    JsonNode adopted = now(namespace);
    assertThat(adopted.at("/metadata/uid")).isEqualTo(before.at("/metadata/uid"));
    assertThat(adopted.at("/data/.dockerconfigjson").asText())
        .isEqualTo(base64(SafetyStage.CONFIG));
    assertThat(stage.entries(namespace)).containsExactly("pull");
  }

  @Test
  void anImmutableOneIsRefusedInWords() {
    String namespace = "foreign-immutable";
    String other = base64("{\"auths\":{\"registry.example\":{\"auth\":\"eDp5\"}}}");
    JsonNode before = make(namespace, DOCKER, ".dockerconfigjson: " + other);
    stage.admin().patch(SafetyStage.secret(namespace, "pull"), "{\"immutable\": true}");
    assertThat(spread(namespace, Ownership.ADOPT))
        .extracting(Outcome::detail)
        .containsExactly(
            "secret foreign-immutable/pull is immutable, and nodes keep such a one for ever; take a"
                + " new name",
            "left, since a step before it failed");
    assertThat(now(namespace).path("data")).isEqualTo(before.path("data"));
  }

  private JsonNode make(String namespace, String type, String data) {
    stage.plane().namespace(namespace);
    return stage
        .admin()
        .create(
            "/api/v1/namespaces/" + namespace + "/secrets",
            "{metadata: {name: pull}, type: %s, data: {%s}}".formatted(type, data));
  }

  private JsonNode now(String namespace) {
    return stage.admin().get(SafetyStage.secret(namespace, "pull"));
  }

  private List<Outcome> spread(String namespace, Ownership ownership) {
    List<Change> changes = SafetyStage.spread(List.of(namespace), "pull");
    UndoKey key = UndoKey.passing();
    try (ApiServer server = SafetyStage.server(stage.plane().kubeconfig())) {
      ClusterWriter writer = new ClusterWriter(server, ownership, key);
      Path file = folder.resolve(ownership + ".jsonl");
      return writer.apply(writer.plan(changes), UndoFile.create(file, key, server.url(), "a test"));
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
