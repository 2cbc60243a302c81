package dev.pullpass.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RealNodeIT {
  // htpasswd -nbB alice canary-Pa55w0rd-alice
  private static final String HTPASSWD =
      "alice:$2y$05$eBQf1bzcw5D.2VxLDCKSrOHZHNBD7ul5li7v7R08/vY2ClpiAMLkW";
  private static final String LOGIN = "alice:canary-Pa55w0rd-alice";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PODS = "/api/v1/namespaces/shop/pods";

  private static <T> T orSkip(java.util.Optional<T> part, String absence) {
    return part.orElseGet(() -> Assumptions.abort(absence));
  }

  @Test
  void aPrivateImageRunsOnceThereIsASecretForIt() {
    TestAuthority authority = new TestAuthority();
    KubernetesPrograms programs = new KubernetesPrograms(System.getenv());
    Path program =
        orSkip(
            new RealParts(System.getenv()).find(DockerRegistry.PROGRAM),
            RealParts.absence(DockerRegistry.PROGRAM));
    try (DockerRegistry registry =
            DockerRegistry.start(
                program,
                DockerRegistry.tls(authority.issue(RealNode.REGISTRY, "127.0.0.1")),
                DockerRegistry.htpasswd(List.of(HTPASSWD)));
        ControlPlane plane = orSkip(ControlPlane.start(programs), ControlPlane.absence());
        RealNode node =
            orSkip(RealNode.start(plane, authority, registry.port()), RealNode.absence())) {
      String host = RealNode.REGISTRY + ":" + registry.port();
      ImagePusher.tls(registry.host(), "Basic " + base64(LOGIN), authority)
          .image("team/app", "1.0", node.image());
      plane.namespace("shop");
      plane.admin().create("/apis/apps/v1/namespaces/shop/deployments", deployment(host));

      JsonNode refused =
          plane.admin().await(PODS, pods -> waiting(pods).equals("ImagePullBackOff"), PATIENCE);
      assertThat(refused.findValuesAsText("message")).anyMatch(text -> text.contains("401"));
      System.err.println(refused.findValuesAsText("message"));

      plane.admin().create("/api/v1/namespaces/shop/secrets", secret(host));
      plane
          .admin()
          .patch(
              "/api/v1/namespaces/shop/serviceaccounts/default",
              "{\"imagePullSecrets\": [{\"name\": \"pull\"}]}");
      plane.admin().delete(PODS);
      plane.admin().await(PODS, RealNodeIT::runs, PATIENCE);
    }
  }

  private static String deployment(String host) {
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
        .formatted(host);
  }

  private static String secret(String host) {
    return """
    metadata: {name: pull}
    type: kubernetes.io/dockerconfigjson
    stringData: {.dockerconfigjson: '{"auths": {"%s": {"auth": "%s"}}}'}
    """
        .formatted(host, base64(LOGIN));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
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
