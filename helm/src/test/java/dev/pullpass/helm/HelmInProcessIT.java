package dev.pullpass.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.core.plan.TemplateEdit;
import dev.pullpass.core.release.HelmAnswer;
import dev.pullpass.core.release.HelmEngine;
import dev.pullpass.core.release.HelmJob;
import dev.pullpass.core.release.Release;
import dev.pullpass.core.release.ReleaseFormat;
import dev.pullpass.core.release.ReleaseReading;
import dev.pullpass.core.release.Rendered;
import dev.pullpass.core.release.ValueFinder;
import dev.pullpass.core.release.ValueFinding;
import dev.pullpass.core.release.ValuesChange;
import dev.pullpass.core.text.Json;
import dev.pullpass.testkit.real.ControlPlane;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class HelmInProcessIT {
  private static final Path CHART = Path.of("src", "test", "resources", "charts", "web");

  private final ControlPlane plane =
      ControlPlane.shared().orElseGet(() -> Assumptions.abort(ControlPlane.absence()));
  private final HelmEngine helm = ServiceLoader.load(HelmEngine.class).findFirst().orElseThrow();

  private void install(String namespace) {
    plane.namespace(namespace);
    new Helm(CHART)
        .install()
        .withName("web")
        .withNamespace(namespace)
        .withKubeConfig(plane.kubeconfig())
        .set("greeting", "moin")
        .set("image.tag", "broken")
        .call();
  }

  private Release release(String namespace, int revision) throws IOException {
    JsonNode secret =
        plane
            .admin()
            .get(
                "/api/v1/namespaces/" + namespace + "/secrets/sh.helm.release.v1.web.v" + revision);
    byte[] outer = Base64.getDecoder().decode(secret.at("/data/release").asText());
    byte[] inner = Base64.getDecoder().decode(outer);
    byte[] json = new GZIPInputStream(new ByteArrayInputStream(inner)).readAllBytes();
    return ((ReleaseReading.Read) ReleaseFormat.read(Confidential.of(json))).release();
  }

  private HelmJob job(Release release, String tag) throws IOException {
    Rendered object =
        new Rendered(
            "web/templates/deployment.yaml",
            "apps/v1",
            new ObjectRef("Deployment", new ObjectName(release.name().namespace(), "web")),
            Json.object(
                    """
                    {"spec": {"template": {"spec": {"containers":
                      [{"name": "web", "image": "registry.example/team/web:broken"}]}}}}
                    """
                        .getBytes(StandardCharsets.UTF_8))
                .orElseThrow());
    TemplateEdit edit = new TemplateEdit.SetImage("web", "", "registry.example/team/web:" + tag);
    ValuesChange change =
        ((ValueFinding.Found) new ValueFinder(release, object).find(edit)).change();
    return new HelmJob(
        release,
        change,
        new HelmJob.ChartSource(Optional.empty()),
        new HelmJob.Login(
            Optional.of(Confidential.of(Files.readAllBytes(plane.kubeconfig()))), "v1.36.0"));
  }

  @Test
  void rendersWithTheChartAndTheValuesThatTheReleaseKeeps() throws IOException {
    install("helm-render");
    Release release = release("helm-render", 1);
    HelmAnswer answer = helm.render(job(release, "1.10"));
    String manifest = ((HelmAnswer.Done) answer).text();
    assertThat(manifest)
        .contains("image: \"registry.example/team/web:1.10\"", "greeting: \"moin\"")
        .contains("# Source: web/templates/deployment.yaml");
    assertThat(answer).hasToString("Done");
  }

  @Test
  void upgradesAndKeepsAllOtherValues() throws IOException {
    install("helm-upgrade");
    assertThat(helm.upgrade(job(release("helm-upgrade", 1), "1.10")))
        .isEqualTo(new HelmAnswer.Done(""));
    Release next = release("helm-upgrade", 2);
    assertThat(next.status()).isEqualTo("deployed");
    assertThat(next.config().text("greeting")).contains("moin");
    JsonNode live = plane.admin().get("/apis/apps/v1/namespaces/helm-upgrade/deployments/web");
    assertThat(live.at("/spec/template/spec/containers/0/image").asText())
        .isEqualTo("registry.example/team/web:1.10");
  }

  @Test
  void whatHelmRefusesIsSaidInItsWords() throws IOException {
    install("helm-refused");
    HelmJob job = job(release("helm-refused", 1), "1.10");
    Release other =
        new Release(
            new ObjectName("helm-refused", "other"),
            1,
            "deployed",
            job.release().chart(),
            job.release().config(),
            "");
    assertThat(helm.upgrade(new HelmJob(other, job.change(), job.chart(), job.login())))
        .isEqualTo(new HelmAnswer.Failed("Helm says: \"other\" has no deployed releases"));
  }
}
