package dev.pullpass.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WritesTest {
  private static final String ACCOUNT = "/api/v1/namespaces/shop/serviceaccounts/default";
  private static final String JSON = "application/json";
  private static final String JSON_PATCH = "application/json-patch+json";

  private final Fixture fixture = Fixture.start();

  @AfterEach
  void stop() {
    fixture.cluster().close();
  }

  private String secrets() {
    return fixture.json(ACCOUNT).path("imagePullSecrets").toString();
  }

  @Test
  void anObjectIsCreatedOnce() {
    String path = "/api/v1/namespaces/ops/secrets";
    String secret = "{\"metadata\":{\"name\":\"new\"},\"type\":\"Opaque\"}";
    assertThat(fixture.send("POST", path, JSON, secret).statusCode()).isEqualTo(201);
    HttpResponse<String> again = fixture.send("POST", path, JSON, secret);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("secrets \\\"new\\\" already exists");
  }

  @Test
  void anOldVersionIsNotOverwritten() {
    String before = fixture.get(ACCOUNT).body();
    assertThat(fixture.send("PUT", ACCOUNT, JSON, before).statusCode()).isEqualTo(200);
    HttpResponse<String> late = fixture.send("PUT", ACCOUNT, JSON, before);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("the object has been modified");
  }

  @Test
  void aJsonPatchTestsBeforeItAdds() {
    String version = fixture.json(ACCOUNT).at("/metadata/resourceVersion").asText();
    String patch =
        """
        [{"op":"test","path":"/metadata/resourceVersion","value":"%s"},
         {"op":"add","path":"/imagePullSecrets/-","value":{"name":"more"}}]
        """
            .formatted(version);
    assertThat(fixture.send("PATCH", ACCOUNT, JSON_PATCH, patch).statusCode()).isEqualTo(200);
    assertThat(secrets()).isEqualTo("[{\"name\":\"pull\"},{\"name\":\"more\"}]");
    HttpResponse<String> late = fixture.send("PATCH", ACCOUNT, JSON_PATCH, patch);
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("testing value /metadata/resourceVersion failed");
  }

  @Test
  void aMergePatchReplacesListsAndAStrategicOneMergesThem() {
    String patch = "{\"imagePullSecrets\":[{\"name\":\"more\"}]}";
    fixture.send("PATCH", ACCOUNT, "application/strategic-merge-patch+json", patch);
    assertThat(secrets()).isEqualTo("[{\"name\":\"pull\"},{\"name\":\"more\"}]");
    fixture.send("PATCH", ACCOUNT, "application/merge-patch+json", patch);
    assertThat(secrets()).isEqualTo("[{\"name\":\"more\"}]");
    fixture.send("PATCH", ACCOUNT, "application/merge-patch+json", "{\"imagePullSecrets\":null}");
    assertThat(secrets()).isEmpty();
  }

  @Test
  void aDryRunChangesNothing() {
    String patch = "{\"imagePullSecrets\":null}";
    fixture.send("PATCH", ACCOUNT + "?dryRun=All", "application/merge-patch+json", patch);
    assertThat(secrets()).isEqualTo("[{\"name\":\"pull\"}]");
  }

  @Test
  void aSecretKeepsItsTypeAndItsUid() {
    String path = "/api/v1/namespaces/shop/secrets/pull";
    String uid = fixture.json(path).at("/metadata/uid").asText();
    String other = "{\"metadata\":{\"name\":\"pull\",\"namespace\":\"shop\"},\"type\":\"Opaque\"}";
    assertThat(fixture.send("PUT", path, JSON, other).body()).contains("type: field is immutable");
    String same = other.replace("Opaque", "kubernetes.io/dockerconfigjson");
    assertThat(fixture.send("PUT", path, JSON, same).statusCode()).isEqualTo(200);
    assertThat(fixture.json(path).at("/metadata/uid").asText()).isEqualTo(uid);
  }

  @Test
  void aDeletedObjectIsGoneAndAnEvictedPodToo() {
    String pod = "/api/v1/namespaces/shop/pods/";
    assertThat(fixture.send("DELETE", pod + "a", JSON, "").statusCode()).isEqualTo(200);
    assertThat(fixture.send("POST", pod + "b/eviction", JSON, "{}").statusCode()).isEqualTo(200);
    assertThat(fixture.names("/api/v1/namespaces/shop/pods")).isEmpty();
    assertThat(fixture.send("DELETE", pod + "a", JSON, "").statusCode()).isEqualTo(404);
  }

  @Test
  void aPatchInAnUnknownFormIsRefused() {
    assertThat(fixture.send("PATCH", ACCOUNT, "application/apply-patch+yaml", "{}").statusCode())
        .isEqualTo(415);
  }
}
