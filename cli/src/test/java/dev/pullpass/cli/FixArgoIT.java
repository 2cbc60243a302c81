package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.testkit.real.ControlPlane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workloads of Argo CD on a real API server, with its custom resource and without itself. */
class FixArgoIT {
  private static final Path CRD =
      Path.of("src", "test", "resources", "argo", "application-crd.yaml");
  private static final String CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
  private static final String ALL = "/apis/argoproj.io/v1alpha1/applications";

  @TempDir private Path home = Path.of("");

  private final ControlPlane plane =
      ControlPlane.shared().orElseGet(() -> Assumptions.abort(ControlPlane.absence()));
  private final String namespace = "a" + Long.toString(System.nanoTime(), 36);
  private BrokenWeb web;

  @BeforeEach
  void deploy() throws IOException {
    web = BrokenWeb.start(plane, namespace, home);
    if (plane.admin().send("GET", CRDS + "/applications.argoproj.io", "").status() == 404) {
      plane.admin().create(CRDS, Files.readString(CRD));
    }
    plane.admin().await(ALL, JsonNode::isObject, Duration.ofSeconds(30));
    plane
        .admin()
        .create(
            "/apis/apps/v1/namespaces/" + namespace + "/deployments",
            """
            metadata:
              name: web
              annotations:
                argocd.argoproj.io/tracking-id: "NS_shop:apps/Deployment:NS/web"
            spec:
              strategy: {type: Recreate}
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: web, image: "IMAGE"}]}
            """
                .replace("NS", namespace)
                .replace("IMAGE", web.image("broken")));
    web.fail();
  }

  @AfterEach
  void stop() {
    web.close();
  }

  private String application() {
    return "/apis/argoproj.io/v1alpha1/namespaces/" + namespace + "/applications/shop";
  }

  private void application(String policy) {
    plane
        .admin()
        .create(
            "/apis/argoproj.io/v1alpha1/namespaces/" + namespace + "/applications",
            """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: {name: shop}
            spec:
              source: {repoURL: "https://git.example/shop.git", path: deploy}
              syncPolicy: %s
            """
                .formatted(policy));
  }

  @Test
  void whatArgoCdWouldTakeBackIsLeft() {
    application("{automated: {selfHeal: true}}");
    Run run = web.fix("--yes");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "Deployment NS/web stays: Argo CD application NS/shop heals itself and would take the"
                    .replace("NS", namespace)
                + " change back; make it in its source (https://git.example/shop.git, deploy),"
                + " then --sync, or change it for now by --force-live\n");
    assertThat(web.liveImage()).isEqualTo(web.image("broken"));
  }

  @Test
  void itIsChangedForNowWhereThatIsForced() {
    application("{automated: {selfHeal: true}}");
    web.fix("--yes", "--force-live");
    assertThat(web.liveImage()).isEqualTo(web.image("1.10"));
  }

  @Test
  void whatIsSyncedByHandIsChangedWithAWarning() {
    application("{}");
    Run run = web.fix("--yes");
    assertThat(run.out()).contains("is managed by Argo CD application");
    assertThat(web.liveImage()).isEqualTo(web.image("1.10"));
  }

  @Test
  void aSyncIsAskedForOnce() {
    application("{automated: {}}");
    Run run = web.fix("--yes", "--sync");
    assertThat(run.out())
        .contains(
            "sync Argo CD application NS/shop, from https://git.example/shop.git, deploy\n"
                .replace("NS", namespace))
        .contains("✓ Argo CD application " + namespace + "/shop: sync asked for\n");
    JsonNode operation = plane.admin().get(application()).path("operation");
    assertThat(operation.toString())
        .isEqualTo("{\"initiatedBy\":{\"username\":\"pullpass\"},\"sync\":{}}");
    assertThat(web.liveImage()).isEqualTo(web.image("broken"));

    assertThat(web.fix("--yes", "--sync").out())
        .contains(
            "✗ Argo CD application "
                + namespace
                + "/shop: an operation is under way; try again when it has ended\n");
  }
}
