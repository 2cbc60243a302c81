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
    String more = before.replace("\"pull\"", "\"more\"");
    assertThat(fixture.send("PUT", ACCOUNT, JSON, more).statusCode()).isEqualTo(200);
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
    assertThat(fixture.send("POST", pod + "b/eviction", JSON, "{}").statusCode()).isEqualTo(201);
    assertThat(fixture.names("/api/v1/namespaces/shop/pods")).isEmpty();
    assertThat(fixture.send("DELETE", pod + "a", JSON, "").statusCode()).isEqualTo(404);
  }

  @Test
  void aWriteThatChangesNothingMakesNoNewVersion() {
    String before = fixture.get(ACCOUNT).body();
    assertThat(fixture.send("PUT", ACCOUNT, JSON, before).body()).isEqualTo(before);
    assertThat(fixture.get(ACCOUNT).body()).isEqualTo(before);
  }

  @Test
  void onlyThePodThatIsMeantIsEvicted() {
    String pod = "/api/v1/namespaces/shop/pods/b";
    String uid = fixture.json(pod).at("/metadata/uid").asText();
    String another = "{\"deleteOptions\":{\"preconditions\":{\"uid\":\"other\"}}}";
    HttpResponse<String> refused = fixture.send("POST", pod + "/eviction", JSON, another);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("UID in precondition: other, UID in object meta: " + uid);
    assertThat(fixture.send("POST", pod + "/eviction", JSON, another.replace("other", uid)).body())
        .contains("Success");
    assertThat(fixture.get(pod).statusCode()).isEqualTo(404);
  }

  @Test
  void aSpentBudgetKeepsThePodsThatRun() {
    fixture
        .cluster()
        .load(
            """
            {"apiVersion":"policy/v1","kind":"PodDisruptionBudget",
             "metadata":{"namespace":"shop","name":"db"},
             "spec":{"selector":{"matchLabels":{"app":"db"}}},"status":{"disruptionsAllowed":0}}
            """);
    String pods = "/api/v1/namespaces/shop/pods/";
    HttpResponse<String> kept = fixture.send("POST", pods + "b/eviction", JSON, "{}");
    assertThat(kept.statusCode()).isEqualTo(429);
    assertThat(kept.body())
        .contains("Cannot evict pod as it would violate the pod's disruption budget.");
    assertThat(fixture.send("POST", pods + "a/eviction", JSON, "{}").statusCode()).isEqualTo(201);
  }

  @Test
  void whatIsImmutableStays() {
    String pod = "/api/v1/namespaces/shop/pods/a";
    String node = "{\"spec\":{\"nodeName\":\"n9\"}}";
    String merge = "application/merge-patch+json";
    HttpResponse<String> refused = fixture.send("PATCH", pod, merge, node);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Pod \\\"a\\\" is invalid: spec: Forbidden: pod updates");
    String image = "[{\"op\":\"replace\",\"path\":\"/spec/containers/0/image\",\"value\":\"y\"}]";
    assertThat(fixture.send("PATCH", pod, JSON_PATCH, image).statusCode()).isEqualTo(200);
    String selector = "{\"spec\":{\"selector\":{\"matchLabels\":{\"app\":\"x\"}}}}";
    String web = "/apis/apps/v1/namespaces/shop/deployments/web";
    assertThat(fixture.send("PATCH", web, merge, selector).body())
        .contains("Deployment \\\"web\\\" is invalid: spec.selector: field is immutable");
  }

  @Test
  void aSealedSecretKeepsItsContent() {
    String secret = "/api/v1/namespaces/shop/secrets/pull";
    String merge = "application/merge-patch+json";
    fixture.send("PATCH", secret, merge, "{\"immutable\":true}");
    assertThat(fixture.send("PATCH", secret, merge, "{\"data\":{\"x\":\"e30=\"}}").body())
        .contains("data: Forbidden: field is immutable when `immutable` is set");
  }

  @Test
  void aPatchInAnUnknownFormIsRefused() {
    assertThat(fixture.send("PATCH", ACCOUNT, "application/apply-patch+yaml", "{}").statusCode())
        .isEqualTo(415);
  }
}
