package dev.pullpass.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.compat.Tool;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.Readings;
import dev.pullpass.core.source.SourceFile;
import org.junit.jupiter.api.Test;

class CompatScanTest {

  @Test
  void anotherToolsVerdictStandsAtTheImage() {
    assertThat(told(Tool.KUBE_LINTER, "image: nginx"))
        .isEqualTo(
            "8:12 warning Container app: A container uses an image that is not allowed, by default"
                + " one without a fixed tag. (by hand) see what pullpass's own rules say of it");
  }

  @Test
  void aContainerWithoutAnImageIsPointedAt() {
    assertThat(told(Tool.CHECKOV, "args: []"))
        .startsWith("7:5 warning Container app: Image Tag should be fixed");
  }

  @Test
  void whatItLetsPassIsNoFinding() {
    assertThat(told(Tool.POLARIS, "image: registry:5000/app", "imagePullPolicy: Always"))
        .isEqualTo("nothing");
  }

  @Test
  void rulesKeepTheirNames() {
    assertThat(new CompatScan(Tool.CHECKOV).catalogue())
        .extracting(ScanRule::id)
        .containsExactly("CKV_K8S_14", "CKV_K8S_15", "CKV_K8S_43");
  }

  private static String told(Tool tool, String... fields) {
    SourceFile file = new SourceFile("web.yaml", FileKind.MANIFEST, Look.pod(fields));
    return Look.told(new CompatScan(tool).check(Readings.of(file)));
  }
}
