package dev.pullpass.core.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnreadValuesTest {

  private static List<String> unread(TestChart chart) {
    return UnreadValues.of(chart.sources()).stream()
        .map(value -> value.path() + value.similar().map(key -> " (" + key + "?)").orElse(""))
        .toList();
  }

  @Test
  void aMisspeltKeyIsToldWithWhatWasMeant() {
    TestChart chart =
        TestChart.of(
            "{{ .Values.image.repository }}:{{ .Values.image.tag }}",
            "image:\n  repositry: nginx\n  tag: a\nport: 80\n");
    assertThat(unread(chart)).containsExactly("image.repositry (repository?)", "port");
    assertThat(
            UnreadValues.of(chart.sources())
                .get(0)
                .key()
                .of(chart.files().getOrDefault("values.yaml", "")))
        .isEqualTo("repositry");
  }

  static Stream<Arguments> read() {
    return Stream.of(
        read("a value", "{{ .Values.a }}"),
        read("a value from the root", "{{ range .Values.x }}{{ $.Values.a }}{{ end }}"),
        read("a test", "{{ if .Values.a.b }}x{{ end }}"),
        read("index", "{{ index .Values \"a\" \"b\" }}"),
        read("index of variables", "{{ index .Values $x }}"),
        read("get", "{{ get .Values.a \"b\" }}"),
        read("with", "{{ with .Values.a }}{{ .b }}{{ end }}"),
        read("range over values", "{{ range .Values.a }}{{ . }}{{ end }}"),
        read("range over keys", "{{ range $k, $v := .Values.a }}{{ $k }}{{ end }}"),
        read("a variable", "{{ $v := .Values }}{{ $v.a.b }}"),
        read("a whole map", "{{ toYaml .Values.a }}"),
        read("all values", "{{ toYaml .Values }}"),
        read("a helper", "{{ include \"h\" .Values.a }}{{ define \"h\" }}{{ .b }}{{ end }}"),
        read("a helper that is elsewhere", "{{ include \"h\" .Values.a }}"),
        read("a helper elsewhere that gets all", "{{ include \"h\" . }}"),
        read("a dict", "{{ include \"h\" (dict \"x\" .Values.a) }}"),
        read("dig", "{{ dig \"b\" \"\" .Values.a }}"),
        read("pluck", "{{ pluck \"b\" .Values.a | first }}"),
        read("hasKey", "{{ if hasKey .Values.a \"b\" }}x{{ end }}"),
        read("templates in files", "{{ tpl (.Files.Get \"x\") . }}"),
        read("a template that is malformed", "{{ .Values.x"));
  }

  private static Arguments read(String name, String template) {
    return Arguments.of(name, template);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("read")
  void whatMayBeReadIsNotTold(String name, String template) {
    TestChart chart = TestChart.of(template, "a:\n  b: 1\n");
    assertThat(unread(chart)).as(name).isEmpty();
  }

  @Test
  void valuesOfSubchartsAreTheirs() {
    TestChart chart =
        TestChart.of("{{ .Values.x }}", "redis:\n  a: 1\ndb:\n  b: 1\nglobal:\n  c: 1\nx: 1\n")
            .with("charts/redis/Chart.yaml", "name: redis\n")
            .with("Chart.yaml", "name: web\ndependencies:\n  - name: postgresql\n    alias: db\n");
    assertThat(unread(chart)).isEmpty();
  }

  @Test
  void valuesThatOtherValuesNameAreRead() {
    TestChart chart =
        TestChart.of("{{ tpl .Values.x . }}", "a:\n  b: 1\nx: \"{{ .Values.a.b }}\"\n");
    assertThat(unread(chart)).isEmpty();
  }

  @Test
  void valuesThatAliasesCopyAreRead() {
    assertThat(unread(TestChart.of("{{ .Values.x }}", "a: &a 1\nx: *a\n"))).isEmpty();
  }
}
