package dev.pullpass.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.jni.NativeLibrary;
import dev.pullpass.core.chart.ChartRenderer.Rendering;
import dev.pullpass.core.chart.ChartSources;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Charts from their texts. */
class ChartInProcessIT {

  @BeforeEach
  void helmIsHere() {
    ClassLoader loader = ChartInProcess.class.getClassLoader();
    Assumptions.assumeTrue(NativeLibrary.serviceProviderLibrary(loader) != null);
  }

  private static Rendering render(String template, String values) {
    return new ChartInProcess()
        .render(
            new ChartSources(
                Map.of(
                    "Chart.yaml", "apiVersion: v2\nname: web\nversion: 0.1.0\n",
                    "values.yaml", "tag: one\n",
                    "templates/pod.yaml", template)),
            values);
  }

  @Test
  void valuesLieOverTheDefaults() {
    String template = "kind: Pod\nimage: web:{{ .Values.tag }} # kept\n";

    assertThat(((Rendering.Manifest) render(template, "{}\n")).text())
        .isEqualTo("---\n# Source: web/templates/pod.yaml\nkind: Pod\nimage: web:one # kept\n");
    assertThat(((Rendering.Manifest) render(template, "tag: two\n")).text()).contains("web:two");
  }

  @Test
  void aChartThatWouldAskTheClusterIsNotRendered() {
    assertThat(render("a: {{ (lookup \"v1\" \"Secret\" \"ns\" \"x\").data }}\n", "{}\n"))
        .isEqualTo(new Rendering.Failed("its templates ask a cluster, or are of Helm 2"));
  }

  @Test
  void whatHelmRefusesIsToldInOneLine() {
    assertThat(render("a: {{ fail \"no\\nway\" }}\n", "{}\n"))
        .isInstanceOfSatisfying(
            Rendering.Failed.class,
            failed -> assertThat(failed.why()).startsWith("Helm says: ").doesNotContain("\n"));
  }
}
