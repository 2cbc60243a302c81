package dev.pullpass.core.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PullSecretShapesTest {

  static Stream<Arguments> shapes() {
    return Stream.of(
        shape(
            "range .Values.imagePullSecrets }}\n  - name: {{ . }}\n{{ end",
            "imagePullSecrets=STRINGS"),
        shape(
            "range .Values.imagePullSecrets }}\n  - name: {{ .name }}\n{{ end",
            "imagePullSecrets=NAMES"),
        shape(
            "range $s := .Values.image.pullSecrets }}\n  - name: \"{{ $s }}\"\n{{ end",
            "image.pullSecrets=STRINGS"),
        shape(
            "with .Values.imagePullSecrets }}\n{{ toYaml . | indent 8 }}\n{{ end",
            "imagePullSecrets=NAMES"),
        shape("toYaml .Values.global.imagePullSecrets", "global.imagePullSecrets=NAMES"),
        shape(
            "range .Values.imagePullSecrets }}{{ if kindIs \"string\" . }}\n- name: {{ . }}{{ else }}"
                + "\n- name: {{ .name }}\n{{ end }}{{ end",
            "imagePullSecrets=BOTH"),
        shape(
            "if .Values.x }}\n- name: {{ .Values.imagePullSecret }}\n{{ end",
            "imagePullSecret=ONE"),
        shape("if .Values.imagePullSecrets }}\nx: 1\n{{ end", ""));
  }

  private static Arguments shape(String template, String shape) {
    return Arguments.of(template, shape);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("shapes")
  void theTemplateTellsTheShape(String template, String shape) {
    TestChart chart =
        new TestChart(Map.of("templates/a.yaml", "imagePullSecrets:\n{{ " + template + " }}\n"));
    assertThat(PullSecretShapes.of(chart.sources()).toString()).isEqualTo("{" + shape + "}");
  }
}
