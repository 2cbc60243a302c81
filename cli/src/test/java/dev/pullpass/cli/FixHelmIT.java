package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import dev.pullpass.testkit.real.ControlPlane;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release whose tag is not there is repaired by its values, with real Helm and API server. */
class FixHelmIT {
  private static final Path CHART = Path.of("src", "test", "resources", "charts", "web");

  @TempDir private Path home = Path.of("");

  private final ControlPlane plane =
      ControlPlane.shared().orElseGet(() -> Assumptions.abort(ControlPlane.absence()));
  private final String namespace = "h" + Long.toString(System.nanoTime(), 36);
  private BrokenWeb web;

  @BeforeEach
  void install() {
    web = BrokenWeb.start(plane, namespace, home);
    new Helm(CHART)
        .install()
        .withName("web")
        .withNamespace(namespace)
        .withKubeConfig(plane.kubeconfig())
        .set("image.repository", web.registry().host() + "/team/web")
        .set("image.tag", "broken")
        .set("greeting", "moin")
        .call();
    web.fail();
  }

  @AfterEach
  void stop() {
    web.close();
  }

  private List<String> revisions() {
    JsonNode all =
        plane
            .admin()
            .get("/api/v1/namespaces/" + namespace + "/secrets?labelSelector=owner%3Dhelm");
    return all.findValues("labels").stream()
        .map(labels -> labels.path("version").asText() + " " + labels.path("status").asText())
        .sorted()
        .toList();
  }

  @Test
  void thePlanShowsTheValuesToChange() {
    Run run = web.fix();
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            """
            Helm release NS/web (chart web 1.2.0, revision 1), to last:
                image:
                  tag: "1.10"
              helm upgrade web CHART -n NS --version 1.2.0 --reuse-values --set-string image.tag=1.10
            """
                .replace("NS", namespace))
        .contains("Nothing was changed.")
        .doesNotContain("moin");
    assertThat(web.liveImage()).isEqualTo(web.image("broken"));
  }

  @Test
  void theReleaseIsUpgradedAndKeepsItsOtherValues() {
    Run run = web.fix("--helm", "--yes");
    assertThat(run.out())
        .contains(
            """
            upgrade: Helm release NS/web
              ~ Deployment NS/web: spec.template.spec.containers[0].image: OLD → NEW
            """
                .replace("NS", namespace)
                .replace("OLD", web.image("broken"))
                .replace("NEW", web.image("1.10")))
        .contains(
            """
            ✓ Helm release NS/web: revision 2
            To undo it: helm rollback web 1 -n NS
            """
                .replace("NS", namespace));
    assertThat(revisions()).containsExactly("1 superseded", "2 deployed");
    assertThat(web.liveImage()).isEqualTo(web.image("1.10"));
    assertThat(greeting()).isEqualTo("moin");
  }

  private String greeting() {
    return plane
        .admin()
        .get("/api/v1/namespaces/" + namespace + "/configmaps/web")
        .at("/data/greeting")
        .asText();
  }

  @Test
  void whatSomebodyChangedByHandIsNotSetBack() {
    plane.admin().patch(web.path(), "{\"spec\": {\"paused\": true}}");
    plane.admin().patch(web.path(), "{\"spec\": {\"replicas\": 3}}");
    Run run = web.fix("--helm", "--yes");
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(1);
    assertThat(run.out())
        .contains("not upgraded: Helm release " + namespace + "/web\n")
        .contains("  ! Deployment " + namespace + "/web: spec.replicas\n")
        .contains(
            "  left: it would also change what is marked, which has nothing to do with pulling\n");
    assertThat(revisions()).containsExactly("1 deployed");
    assertThat(web.liveImage()).isEqualTo(web.image("broken"));
  }
}
