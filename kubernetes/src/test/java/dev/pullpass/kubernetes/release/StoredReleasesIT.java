package dev.pullpass.kubernetes.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.release.ReleaseReading;
import dev.pullpass.kubernetes.ApiServer;
import dev.pullpass.kubernetes.Connection;
import dev.pullpass.testkit.real.ControlPlane;
import dev.pullpass.testkit.real.Grant;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class StoredReleasesIT {
  private final ControlPlane plane =
      ControlPlane.shared().orElseGet(() -> Assumptions.abort(ControlPlane.absence()));
  private final String namespace = "r" + Long.toString(System.nanoTime(), 36);

  /** A revision of the release {@code web}; what it holds is base64 in the secret's own base64. */
  private void revision(int version, String status, String content) {
    plane
        .admin()
        .create(
            "/api/v1/namespaces/" + namespace + "/secrets",
            """
            metadata:
              name: sh.helm.release.v1.web.v%1$d
              labels: {owner: helm, name: web, status: %2$s, version: "%1$d"}
            type: helm.sh/release.v1
            stringData: {release: "%3$s"}
            """
                .formatted(version, status, content));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private String reading(Path kubeconfig) {
    Connection connection =
        new Connection(Optional.of(kubeconfig), Optional.empty(), Duration.ofSeconds(10));
    try (ApiServer server = ApiServer.open(connection)) {
      ReleaseReading reading =
          new StoredReleases(server).deployed(new ObjectName(namespace, "web"));
      return reading instanceof ReleaseReading.Read read
          ? read.release().toString()
          : ((ReleaseReading.Unreadable) reading).why();
    }
  }

  @Test
  void theDeployedRevisionIsRead() {
    plane.namespace(namespace);
    String json =
        "{'name': 'web', 'namespace': 'x', 'version': 2, 'chart': {'metadata': {'name': 'web'}}}";
    revision(1, "superseded", "?");
    revision(2, "deployed", base64(json.replace('\'', '"')));
    revision(3, "failed", "?");
    assertThat(reading(plane.kubeconfig())).isEqualTo("x/web (chart web, revision 2)");
  }

  @Test
  void anAbsentOneMayBeKeptElsewhere() {
    plane.namespace(namespace);
    assertThat(reading(plane.kubeconfig()))
        .isEqualTo(
            "there is no release secret of it; Helm may keep it in a ConfigMap or a database, which"
                + " pullpass does not read");
  }

  @Test
  void oneThatNeverWorkedIsNotDeployed() {
    plane.namespace(namespace);
    revision(1, "failed", "?");
    assertThat(reading(plane.kubeconfig()))
        .isEqualTo("no revision of it is deployed; the newest is failed");
  }

  @Test
  void whatIsNoReleaseIsSaidWithoutItsContent() {
    plane.namespace(namespace);
    revision(1, "deployed", "canary, not base64");
    assertThat(reading(plane.kubeconfig())).isEqualTo("its secret holds no base64");
    revision(2, "deployed", Base64.getEncoder().encodeToString(new byte[] {0x1F, (byte) 0x8B, 1}));
    assertThat(reading(plane.kubeconfig())).isEqualTo("its secret holds no gzip");
    revision(3, "deployed", base64("canary"));
    assertThat(reading(plane.kubeconfig())).isEqualTo("it is no JSON object");
  }

  @Test
  void aMissingRightIsNamed() {
    plane.namespace(namespace);
    Path jane = plane.kubeconfig("jane-" + namespace, List.of(Grant.toRead(namespace, "pods")));
    assertThat(reading(jane))
        .isEqualTo("the right to list secrets in namespace " + namespace + " is missing");
  }
}
