package dev.pullpass.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ControlPlaneIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final ControlPlane plane =
      ControlPlane.shared().orElseGet(() -> Assumptions.abort(ControlPlane.absence()));

  @Test
  void deploymentsGetTheirPods() {
    plane.namespace("lively");
    plane
        .admin()
        .create(
            "/apis/apps/v1/namespaces/lively/deployments",
            """
            metadata: {name: web}
            spec:
              replicas: 2
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: web, image: "registry.example/team/web:1"}]}
            """);
    JsonNode pods =
        plane
            .admin()
            .await("/api/v1/namespaces/lively/pods", list -> list.path("items").size() == 2, SOON);
    assertThat(pods.findValuesAsText("serviceAccountName")).containsOnly("default");
    assertThat(pods.findValuesAsText("phase")).containsOnly("Pending");
  }

  @Test
  void aUserHasTheGrantedRightsAndNoOthers() throws Exception {
    plane.namespace("rights");
    Path config = plane.kubeconfig("jane", List.of(Grant.toRead("rights", "pods")));
    assertThat(kubectl(config, "get", "pods", "-n", "rights"))
        .isEqualTo("No resources found in rights namespace.\n");
    assertThat(kubectl(config, "get", "secrets", "-n", "rights"))
        .isEqualTo(
            "Error from server (Forbidden): secrets is forbidden: User \"jane\" cannot list resource"
                + " \"secrets\" in API group \"\" in the namespace \"rights\"\n");
    assertThat(kubectl(plane.kubeconfig(), "auth", "can-i", "*", "*")).isEqualTo("yes\n");
  }

  private static String kubectl(Path config, String... arguments) throws IOException {
    Path program =
        new KubernetesPrograms(System.getenv())
            .find("kubectl")
            .orElseGet(() -> Assumptions.abort(KubernetesPrograms.absence("kubectl")));
    List<String> command = new ArrayList<>(List.of(program.toString(), "--kubeconfig=" + config));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
