package dev.pullpass.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.jni.NativeLibrary;
import dev.pullpass.core.chart.ChartPatch;
import dev.pullpass.core.chart.DigestPatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Helm itself makes of charts before and after the patch, in the idioms of public charts. */
class DigestPatchIT {
  private static final Path CHARTS = Path.of("src", "test", "resources", "charts");
  private static final String ONE = "sha256:" + "1".repeat(64);
  private static final String TWO = "sha256:" + "2".repeat(64);

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void helmIsHere() {
    ClassLoader loader = HelmInProcess.class.getClassLoader();
    Assumptions.assumeTrue(NativeLibrary.serviceProviderLibrary(loader) != null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inline", "helper", "registries", "components", "strict", "web"})
  void withoutDigestsTheChartRendersAsBefore(String name) throws IOException {
    Path chart = CHARTS.resolve(name);
    ChartPatch patch = DigestPatch.of(ChartCopy.read(chart));
    assertThat(patch.edits()).isNotEmpty();
    ChartCopy patched = patched(chart, patch);
    assertThat(patched.render()).isEqualTo(new ChartCopy(chart).render());
    assertThat(DigestPatch.of(ChartCopy.read(patched.folder())).edits()).isEmpty();
  }

  private ChartCopy patched(Path chart, ChartPatch patch) throws IOException {
    ChartCopy copy = ChartCopy.of(chart, folder.resolve("chart"));
    copy.patch(patch);
    return copy;
  }

  static Stream<Arguments> pins() {
    return Stream.of(
        pin(
            "inline",
            "{image: {digest: \"%s\"}, sidecar: {imageDigest: \"%s\"}}".formatted(ONE, TWO),
            "nginx:1.25@" + ONE,
            "quay.io/acme/agent:2.1@" + TWO,
            "busybox:1.36",
            "busybox:1.36"),
        pin(
            "inline",
            "{sidecar: {imageTag: \"\", imageDigest: \"%s\"}}".formatted(ONE),
            "nginx:1.25",
            "quay.io/acme/agent@" + ONE,
            "busybox:1.36",
            "busybox:1.36"),
        pin(
            "helper",
            "{mirror: \"reg:5000\", image: {digest: \"%s\"}}".formatted(ONE),
            "reg:5000/acme/web:1.10-alpine@" + ONE,
            "reg:5000/acme/web:1.10-alpine@" + ONE),
        pin(
            "registries",
            "{global: {imageRegistry: r.test}, metrics: {image: {digest: \"%s\"}}}".formatted(ONE),
            "r.test/acme/web:1.2.3",
            "r.test/acme/exporter:7@" + ONE),
        pin(
            "components",
            "{worker: {image: {digest: \"%s\"}}}".formatted(ONE),
            "redis:7",
            "acme/controller:3.0",
            "acme/worker:3.0@" + ONE,
            "acme/controller:3.0",
            "acme/one:1",
            "acme/two:2"),
        pin(
            "components",
            "{controller: {image: {digest: \"%s\"}}}".formatted(ONE),
            "redis:7",
            "acme/controller:3.0@" + ONE,
            "acme/worker:3.0",
            "acme/controller:3.0@" + ONE,
            "acme/one:1",
            "acme/two:2"),
        pin(
            "strict",
            "{image: {digest: \"%s\"}}".formatted(ONE),
            "acme/web:1.0@" + ONE,
            "acme/web:1.0@" + ONE));
  }

  private static Arguments pin(String chart, String values, String... images) {
    return Arguments.of(chart, values, List.of(images));
  }

  @ParameterizedTest(name = "{0} with {1}")
  @MethodSource("pins")
  void aDigestIsWrittenForItsImageOnly(String name, String values, List<String> images)
      throws IOException {
    Path chart = CHARTS.resolve(name);
    ChartCopy patched = patched(chart, DigestPatch.of(ChartCopy.read(chart)));
    assertThat(images(patched.render(values))).isEqualTo(images);
    assertThat(others(patched.render(values))).isEqualTo(others(new ChartCopy(chart).render()));
  }

  private static List<String> images(String manifest) {
    return lines(manifest)
        .filter(DigestPatchIT::isImage)
        .map(line -> line.replace("image:", "").replace("\"", "").replace("# agent", "").strip())
        .toList();
  }

  private static List<String> others(String manifest) {
    return lines(manifest).filter(line -> !isImage(line)).toList();
  }

  private static Stream<String> lines(String manifest) {
    return Arrays.stream(manifest.split("\n", -1));
  }

  private static boolean isImage(String line) {
    return line.strip().startsWith("image:");
  }
}
