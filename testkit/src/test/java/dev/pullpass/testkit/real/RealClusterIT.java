package dev.pullpass.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RealClusterIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PODS = "/api/v1/namespaces/shop/pods";

  @Test
  void aPrivateImageRunsOnceThereIsASecretForIt() {
    try (RealCluster cluster =
        RealCluster.start().orElseGet(() -> Assumptions.abort(RealCluster.absence()))) {
      ApiClient admin = cluster.plane().admin();
      cluster.push("team/app", "1.0");
      cluster.plane().namespace("shop");
      admin.create("/apis/apps/v1/namespaces/shop/deployments", deployment(cluster.registry()));

      JsonNode refused =
          admin.await(PODS, pods -> waiting(pods).equals("ImagePullBackOff"), PATIENCE);
      assertThat(refused.findValuesAsText("message"))
          .anyMatch(text -> text.contains("401 Unauthorized"));

      admin.create("/api/v1/namespaces/shop/secrets", secret(cluster.registry()));
      admin.patch(
          "/api/v1/namespaces/shop/serviceaccounts/default",
          "{\"imagePullSecrets\": [{\"name\": \"pull\"}]}");
      admin.delete(PODS);
      JsonNode running = admin.await(PODS, RealClusterIT::runs, PATIENCE);
      assertThat(running.findValuesAsText("imageID")).allMatch(id -> id.contains("/team/app@"));
    }
  }

  private static String deployment(String registry) {
    return """
    metadata: {name: app}
    spec:
      selector: {matchLabels: {app: app}}
      template:
        metadata: {labels: {app: app}}
        spec:
          terminationGracePeriodSeconds: 0
          containers: [{name: app, image: "%s/team/app:1.0"}]
    """
        .formatted(registry);
  }

  private static String secret(String registry) {
    return """
    metadata: {name: pull}
    type: kubernetes.io/dockerconfigjson
    stringData:
      .dockerconfigjson: '{"auths": {"%s": {"username": "%s", "password": "%s"}}}'
    """
        .formatted(registry, RealCluster.USER, RealCluster.PASSWORD);
  }

  private static String waiting(JsonNode pods) {
    return pods.at("/items/0/status/containerStatuses/0/state/waiting/reason").asText();
  }

  private static boolean runs(JsonNode pods) {
    JsonNode pod = pods.at("/items/0");
    return pods.path("items").size() == 1
        && pod.at("/status/phase").asText().equals("Running")
        && pod.at("/status/containerStatuses/0/ready").asBoolean();
  }
}
