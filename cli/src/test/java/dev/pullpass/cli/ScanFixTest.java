package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.chart.ChartRenderer;
import dev.pullpass.core.chart.ChartSources;
import dev.pullpass.core.lock.ImageLock;
import dev.pullpass.core.lock.LockedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pullpass scan --fix} over a small chart and a pod. */
class ScanFixTest {
  private static final String DIGEST = "sha256:" + "a".repeat(64);
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: a}
      spec:
        imagePullSecrets: [regcred]
        containers:
        - name: a
          image: nginx # newest
          imagePullPolicy: always
      """;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void files() throws IOException {
    write("pod.yaml", POD);
    write("chart/Chart.yaml", "apiVersion: v2\nname: web\nversion: 0.1.0\nappVersion: \"1.4\"\n");
    write("chart/values.yaml", "image:\n  repository: acme/web\n  tag: \"\"\n");
    write(
        "chart/templates/pod.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec:
          containers:
          - name: web
            image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
        """);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private Run scan(String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "scan";
    args[1] = folder.toString();
    args[2] = "--lock";
    args[3] = folder.resolve("none.lock").toString();
    System.arraycopy(more, 0, args, 4, more.length);
    return Run.pullpass(args);
  }

  @Test
  void theEditsAreShownAsAPatchAndNothingIsWritten() throws IOException {
    Run run = scan("--fix");

    assertThat(run.out())
        .contains("-  imagePullSecrets: [regcred]\n", "+  imagePullSecrets: [{name: regcred}]\n")
        .contains("-    imagePullPolicy: always\n", "+    imagePullPolicy: Always\n");
    assertThat(run.err())
        .contains("1 tag without a digest in " + folder.resolve("none.lock"))
        .contains("2 findings edited away in 1 file; --write writes it");
    assertThat(text("pod.yaml")).isEqualTo(POD);
  }

  @Test
  void writtenEditsAreTheShownOnesAndASecondRunHasNone() throws IOException {
    Run first = scan("--fix", "--write");

    assertThat(first.out()).isEmpty();
    assertThat(text("pod.yaml"))
        .isEqualTo(POD.replace("[regcred]", "[{name: regcred}]").replace("always", "Always"));
    assertThat(scan("--fix").out()).isEmpty();
  }

  @Test
  void aChartLearnsToWriteDigests() throws IOException {
    Run run = scan("--fix", "--write", "--chart-digests");

    assertThat(run.err()).contains("chart: its templates write image.digest\n");
    assertThat(text("chart/templates/pod.yaml"))
        .contains("{{ with .Values.image.digest }}@{{ . }}{{ end }}\"\n");
    assertThat(text("chart/values.yaml")).contains("  tag: \"\"\n").contains("  digest: \"\"\n");
    assertThat(scan("--fix", "--chart-digests").out()).isEmpty();
  }

  @Test
  void digestsComeFromTheLock() throws IOException {
    write("none.lock", lock("docker.io/library/nginx:latest"));

    assertThat(scan("--fix").out()).contains("+    image: nginx:latest@" + DIGEST + " # newest\n");
  }

  @Test
  void aTagThatIsALabelTooIsNotGivenADigest() throws IOException {
    Assumptions.assumeTrue(isHelmHere(), "Helm's native library is not here for this system");
    write("chart/values.yaml", "image:\n  repository: acme/web\n  tag: latest\n");
    write(
        "chart/templates/pod.yaml",
        text("chart/templates/pod.yaml")
            .replace("{name: web}", "{name: web, labels: {version: {{ .Values.image.tag }}}}"));
    write("none.lock", lock("docker.io/acme/web:latest"));
    Run run = scan("--fix", "--values-tag");

    assertThat(run.err())
        .contains("chart: its files stay as they are: \"metadata\" would change, too\n");
    assertThat(run.out()).doesNotContain("values.yaml");
  }

  private static boolean isHelmHere() {
    ChartSources chart =
        new ChartSources(Map.of("Chart.yaml", "apiVersion: v2\nname: a\nversion: 0.1.0\n"));
    return ServiceLoader.load(ChartRenderer.class)
        .findFirst()
        .filter(helm -> helm.render(chart, "{}\n") instanceof ChartRenderer.Rendering.Manifest)
        .isPresent();
  }

  private static String lock(String image) {
    Instant when = Instant.parse("2026-11-21T00:00:00Z");
    return ImageLock.EMPTY.with(List.of(LockedImage.of(image, DIGEST, when))).text();
  }

  @Test
  void optionsOfFixSayNothingWithoutIt() {
    Run run = scan("--write");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .isEqualTo(
            "pullpass: --write, --lock, --resolve, --values-tag and --chart-digests are for"
                + " --fix\n");
  }
}
