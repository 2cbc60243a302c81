package dev.pullpass.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakeClusterTest {
  private final Fixture fixture = Fixture.start();
  private final FakeCluster cluster = fixture.cluster();

  @AfterEach
  void stop() {
    cluster.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          all namespaces           | /api/v1/pods                                                         | c a b
          one namespace            | /api/v1/namespaces/shop/pods                                         | a b
          another group            | /apis/apps/v1/deployments                                            | web
          namespaces of the rest   | /api/v1/namespaces                                                   | ops shop
          field equals             | /api/v1/pods?fieldSelector=spec.nodeName%3Dn1                        | c a
          field differs            | /api/v1/pods?fieldSelector=status.phase!%3DRunning                   | a
          two fields               | /api/v1/pods?fieldSelector=spec.nodeName%3Dn1,metadata.namespace%3Dops | c
          type of a secret         | /api/v1/secrets?fieldSelector=type%3Dkubernetes.io/dockerconfigjson  | pull
          involved object          | /api/v1/events?fieldSelector=involvedObject.name%3Da                 | a.1
          unknown field            | /api/v1/pods?fieldSelector=spec.foo%3D1                              | field label not supported: spec.foo
          label equals             | /api/v1/pods?labelSelector=app%3Dweb                                 | a
          label differs or lacks   | /api/v1/pods?labelSelector=app!%3Dweb                                | c b
          label in                 | /api/v1/pods?labelSelector=app+in+(web,db)                           | a b
          label not in             | /api/v1/pods?labelSelector=app+notin+(web)                           | c b
          label exists             | /api/v1/pods?labelSelector=app,tier                                  | a
          label lacks              | /api/v1/pods?labelSelector=!tier                                     | c b
          """)
  void listsWhatIsAskedFor(String situation, String path, String names) {
    assertThat(String.join(" ", fixture.names(path))).as(situation).isEqualTo(names);
  }

  @Test
  void aLongListComesInPages() {
    JsonNode first = fixture.json("/api/v1/pods?limit=2");
    assertThat(first.at("/metadata/remainingItemCount").asInt()).isEqualTo(1);
    String next = first.at("/metadata/continue").asText();
    assertThat(fixture.names("/api/v1/pods?limit=2&continue=" + next)).containsExactly("b");
  }

  @Test
  void oneObjectIsWholeAndAnAbsentOneIsSaidToBe() {
    JsonNode pod = fixture.json("/api/v1/namespaces/shop/pods/a");
    assertThat(pod.path("kind").asText()).isEqualTo("Pod");
    assertThat(pod.at("/metadata/resourceVersion").asText()).isNotEmpty();
    assertThat(fixture.get("/api/v1/namespaces/shop/pods/z").body())
        .isEqualTo(
            "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\"message\":\"pods \\\"z\\\" not found\",\"reason\":\"NotFound\",\"code\":404}");
  }

  @Test
  void aMissingRightIsRefusedInTheApiServersWords() {
    cluster.forbid("list", "secrets", "shop");
    assertThat(fixture.names("/api/v1/namespaces/shop/secrets"))
        .containsExactly(
            "secrets is forbidden: User \"fake-user\" cannot list resource \"secrets\" in API group \"\" in the namespace \"shop\"");
    assertThat(fixture.names("/api/v1/secrets"))
        .containsExactly(
            "secrets is forbidden: User \"fake-user\" cannot list resource \"secrets\" in API group \"\" at the cluster scope");
    assertThat(fixture.get("/api/v1/namespaces/shop/secrets/pull").statusCode()).isEqualTo(200);
    assertThat(fixture.get("/api/v1/namespaces/ops/secrets").statusCode()).isEqualTo(200);
  }

  @Test
  void accessReviewsAgreeWithTheRefusals() {
    cluster.forbid("list", "secrets", "shop");
    assertThat(allowed("list", "shop")).isFalse();
    assertThat(allowed("get", "shop")).isTrue();
  }

  private boolean allowed(String verb, String namespace) {
    String review =
        "{\"spec\":{\"resourceAttributes\":{\"verb\":\"%s\",\"resource\":\"secrets\",\"namespace\":\"%s\"}}}"
            .formatted(verb, namespace);
    String path = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
    String answer = fixture.send("POST", path, "application/json", review).body();
    return Fixture.parse(answer).at("/status/allowed").asBoolean();
  }

  @Test
  void rulesReviewsSayWhetherTheyAreComplete() {
    String path = "/apis/authorization.k8s.io/v1/selfsubjectrulesreviews";
    assertThat(fixture.send("POST", path, "application/json", "{}").body())
        .endsWith("\"incomplete\":false}}");
    cluster.forbid("get", "secrets", "*");
    assertThat(fixture.send("POST", path, "application/json", "{}").body())
        .endsWith("\"incomplete\":true}}");
  }

  @Test
  void faultsComeBeforeAnswers() {
    assertThat(status(new ClusterFault.Unauthorized())).isEqualTo(401);
    assertThat(status(new ClusterFault.Failing())).isEqualTo(500);
    assertThat(status(new ClusterFault.TooManyRequests(1))).isEqualTo(429);
    assertThat(status(new ClusterFault.ContinueExpired())).isEqualTo(200);
    assertThat(fixture.get("/api/v1/pods?continue=eA").statusCode()).isEqualTo(410);
    assertThat(status(new ClusterFault.Slow(Duration.ofMillis(1)))).isEqualTo(200);
    cluster.heal();
    assertThat(fixture.get("/api/v1/pods?continue=eA").statusCode()).isEqualTo(200);
  }

  private int status(ClusterFault fault) {
    cluster.fault("pods", fault);
    HttpResponse<String> answer = fixture.get("/api/v1/pods");
    return answer.statusCode();
  }

  @Test
  void aCutConnectionLosesHalfOfTheAnswer() {
    cluster.fault("*", new ClusterFault.CutConnection());
    assertThatThrownBy(() -> fixture.get("/api/v1/pods")).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void watchesAreNotServed() {
    assertThat(fixture.get("/api/v1/pods?watch=true").statusCode()).isEqualTo(405);
  }

  @Test
  void whatIsNotServedCannotBeLoaded() {
    assertThatThrownBy(() -> cluster.load("{\"apiVersion\":\"x/v1\",\"kind\":\"Y\"}"))
        .hasMessage("not served: x/v1 Y");
    assertThatThrownBy(() -> cluster.load("{"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not JSON: ");
  }

  @Test
  void theLogTellsEveryRequest() {
    fixture.get("/api/v1/pods?limit=1");
    assertThat(cluster.requests())
        .extracting(ClusterRequest::toString)
        .isEqualTo(List.of("GET /api/v1/pods?limit=1 -> 200"));
  }
}
