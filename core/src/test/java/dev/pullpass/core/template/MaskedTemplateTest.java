package dev.pullpass.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlText;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MaskedTemplateTest {

  static Stream<Arguments> masks() {
    return Stream.of(
        mask("a value is no flow map", "image: {{ .a }}\n", "image: ########\n"),
        mask("quotes within an action", "a: \"{{ quote \"b\" }}\"\n", "a: \"###############\"\n"),
        mask("a value of two actions", "a: {{ .b }}:{{ .c }}\n", "a: ########:########\n"),
        mask(
            "an action on a line of its own",
            "a:\n  {{- x . }}\nb: 1\n",
            "a:\n            \nb: 1\n"),
        mask(
            "branches on lines of their own",
            "{{- if .a }}\na: 1\n{{- else }}\na: 2\n{{- end }}\n",
            "            \na: 1\n           \na: 2\n          \n"),
        mask(
            "branches within a value",
            "a: {{ if .b }}c{{ else }}d{{ end }}\n",
            "a:            c          d         \n"),
        mask(
            "a block before a key keeps the key where it is",
            "a:\n  {{ if .b }}c: 1{{ end }}\n",
            "a:\n  ###########c: 1         \n"),
        mask("a templated key", "{{ .a }}: 1\n", "########: 1\n"),
        mask(
            "an action that makes a map to which more is added",
            "a: {{- x . | nindent 2 }}\n  b: 1\n",
            "a:                       \n  b: 1\n"),
        mask(
            "an action that makes an item to which more is added",
            "a:\n  - {{ x . }}\n    b: 1\n",
            "a:\n  -          \n    b: 1\n"),
        mask(
            "a block scalar that begins with an action",
            "a: |\n  {{ if .b }}\n  c\n",
            "a: |\n  #          \n  c\n"),
        mask("a comment", "{{/* a: {{ b }} */}}\nc: 1\n", "                    \nc: 1\n"));
  }

  private static Arguments mask(String name, String template, String masked) {
    return Arguments.of(name, template, masked.replace('#', MaskedTemplate.MARK));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("masks")
  void templatesBecomeYamlAtTheSamePlaces(String name, String template, String masked) {
    MaskedTemplate found = MaskedTemplate.of(GoTemplate.read(template));
    assertThat(found.yaml()).as(name).isEqualTo(masked);
    assertThat(YamlText.parse(found.yaml()).documents().get(0)).isInstanceOf(YamlMap.class);
  }

  @Test
  void definesAndDocumentsAreReadForThemselves() {
    String text = "{{ define \"a\" }}\nx: 1\n{{ end }}\ny: 2\n---\nz: {{ .b }}\n";
    List<Region> regions = MaskedTemplate.of(GoTemplate.read(text)).regions();
    assertThat(regions.stream().map(region -> region.text().strip()))
        .containsExactly("y: 2", "---\nz: " + "\uE000".repeat(8), "x: 1");
    assertThat(regions)
        .allSatisfy(region -> assertThat(region.yaml()).isPresent())
        .allSatisfy(region -> assertThat(region.text()).hasSize(length(region)));
  }

  private static int length(Region region) {
    return region.span().end() - region.span().start();
  }

  static Stream<Arguments> lines() {
    return Stream.of(
        Arguments.of("image: nginx # a comment", "nginx"),
        Arguments.of("  - image: \"{{ .a }}:{{ .b }}\"", "\"{{ .a }}:{{ .b }}\""),
        Arguments.of("image: {{ include \"a#b\" . }} # c", "{{ include \"a#b\" . }}"),
        Arguments.of("image: 'a # b' # c", "'a # b'"),
        Arguments.of("\"image\": nginx", "nginx"),
        Arguments.of("image:\n  {{ .a }}", "{{ .a }}"),
        Arguments.of("image: >-\n  {{ .a }}", "{{ .a }}"),
        Arguments.of("image: {{ if .a }}b{{ else }}c{{ end }}", "{{ if .a }}b{{ else }}c{{ end }}"),
        Arguments.of("{{ if .a }}image: b{{ end }}", "b{{ end }}"),
        Arguments.of("image:", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void theValueOfALineIsFound(String text, String value) {
    assertThat(images(text)).containsExactly(value);
  }

  @Test
  void linesAreFoundWhereTheTextIsNoYaml() {
    assertThat(images("a: [\n{{ end }}\nimage: b\n")).containsExactly("b");
  }

  @Test
  void whatAConfigMapHoldsIsNoLineOfTheTemplate() {
    assertThat(images("data:\n  a: |\n    image: b\nc:\n  image: d\n# image: e\n"))
        .containsExactly("d");
  }

  @Test
  void otherKeysAreNotFound() {
    assertThat(images("images: a\nimage/x: b\nximage: c\n{{/* image: d */}}\nimage:e\n")).isEmpty();
  }

  private static List<String> images(String text) {
    return MaskedTemplate.of(GoTemplate.read(text)).keyLines(Set.of("image")).stream()
        .map(line -> line.value().of(text))
        .toList();
  }
}
