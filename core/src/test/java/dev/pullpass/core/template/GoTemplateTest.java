package dev.pullpass.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoTemplateTest {

  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '§',
      value = {
        "{{ .Values.a }}          ~ OUTPUT     ~ .Values.a",
        "{{- .Values.a -}}        ~ OUTPUT     ~ .Values.a",
        "{{.}}                    ~ OUTPUT     ~ .",
        "{{ -1 }}                 ~ OUTPUT     ~ -1",
        "{{-1}}                   ~ OUTPUT     ~ -1",
        "{{ if .a }}              ~ IF         ~ if .a",
        "{{- else if .a }}        ~ ELSE       ~ else if .a",
        "{{ else }}               ~ ELSE       ~ else",
        "{{- end -}}              ~ END        ~ end",
        "{{ endless }}            ~ OUTPUT     ~ endless",
        "{{ range $k, $v := .m }} ~ RANGE      ~ range $k, $v := .m",
        "{{ with .a }}            ~ WITH       ~ with .a",
        "{{ define \"a\" }}       ~ DEFINE     ~ define \"a\"",
        "{{ block \"a\" . }}      ~ BLOCK      ~ block \"a\" .",
        "{{ template \"a\" . }}   ~ TEMPLATE   ~ template \"a\" .",
        "{{ include \"a\" . }}    ~ OUTPUT     ~ include \"a\" .",
        "{{ $x := 1 }}            ~ ASSIGNMENT ~ $x := 1",
        "{{ $x = 1 }}             ~ ASSIGNMENT ~ $x = 1",
        "{{ $x }}                 ~ OUTPUT     ~ $x",
        "{{ $.Values.a }}         ~ OUTPUT     ~ $.Values.a",
        "{{ break }}              ~ JUMP       ~ break",
        "{{/* {{ no }} */}}       ~ COMMENT    ~ /* {{ no }} */",
        "{{- /* a }} b */ -}}     ~ COMMENT    ~ /* a }} b */",
        "{{ \"}}\" }}             ~ OUTPUT     ~ \"}}\"",
        "{{ \"\\\"}}\" }}         ~ OUTPUT     ~ \"\\\"}}\"",
        "{{ `}}\" -}}` }}         ~ OUTPUT     ~ `}}\" -}}`",
      })
  void actionsAreReadAsGoReadsThem(String text, ActionKind kind, String code) {
    GoTemplate template = GoTemplate.read("a: " + text + " b");
    assertThat(template.problem()).isEmpty();
    assertThat(template.actions()).hasSize(1);
    Action action = template.actions().get(0);
    assertThat(action.kind()).isEqualTo(kind);
    assertThat(template.code(action)).isEqualTo(code);
    assertThat(action.span().of(template.text())).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0} is refused: {1}")
  @CsvSource(
      delimiter = '~',
      value = {
        "a: {{ .Values.a           ~ 2:4: the action is not closed",
        "a: {{ .Values.a }         ~ 2:4: the action is not closed",
        "a: {{ \"b }}              ~ 2:7: the string is not closed",
        "a: {{ `b }}               ~ 2:7: the string is not closed",
        "a: {{/* b }}              ~ 2:4: the comment is not closed",
        "a: {{/* b */ c }}         ~ 2:13: the comment does not end where its action does",
        "a: {{ if .b }}            ~ 2:4: the block is not ended",
        "a: {{ end }}              ~ 2:4: there is nothing to end here",
        "a: {{ .b | }}             ~ 2:11: something is missing in an action",
        "a: {{ (.b }}              ~ 2:7: the parenthesis is not closed",
        "a: {{ .b ) }}             ~ 2:10: unexpected sign in an action",
        "a: {{ template . }}       ~ 2:17: a template's name is missing",
        "a: {{ if .b }}{{ else x }}{{ end }} ~ 2:15: unexpected word behind else",
      })
  void whatIsNoTemplateIsRefusedWithItsPlace(String text, String problem) {
    TemplateTree tree = TemplateTree.read("# first\n" + text + "\n");
    assertThat(tree.nodes()).isEmpty();
    assertThat(tree.problem().map(it -> it.in(tree.template().text()))).contains(problem);
  }

  @Test
  void theActionsBeforeAProblemAreThere() {
    GoTemplate template = GoTemplate.read("{{ a }}{{ b }}{{ c");
    assertThat(template.actions()).hasSize(2);
  }

  @Test
  void placesCountUtf16Units() {
    GoTemplate template = GoTemplate.read("# 😀\na: {{ .b }}");
    assertThat(template.actions().get(0).span().of(template.text())).isEqualTo("{{ .b }}");
  }

  @Test
  void aTreeHasItsBranches() {
    TemplateTree tree =
        TemplateTree.read(
            "{{ if .a }}1{{ else if .b }}2{{ else }}3{{ end }}{{ range .c }}4{{ end }}");
    assertThat(tree.problem()).isEmpty();
    assertThat(kinds(tree.nodes())).isEqualTo("IF[Plain|IF[Plain|Plain]] RANGE[Plain|]");
  }

  private static String kinds(List<TemplateNode> nodes) {
    return nodes.stream().map(GoTemplateTest::kind).collect(Collectors.joining(" "));
  }

  private static String kind(TemplateNode node) {
    return node instanceof TemplateNode.Block block
        ? block.head().kind() + "[" + kinds(block.body()) + "|" + kinds(block.otherwise()) + "]"
        : node.getClass().getSimpleName();
  }

  @Property
  void anyTextIsReadWithoutFailure(
      @ForAll
          @StringLength(max = 60)
          @Chars({'{', '}', '-', ' ', '"', '`', '/', '*', '\n', '$', '.', '|', '(', ')', ':'})
          @CharRange(from = 'a', to = 'e')
          String text) {
    TemplateTree tree = TemplateTree.read(text);
    MaskedTemplate masked = MaskedTemplate.of(tree.template());
    assertThat(masked.yaml()).hasSameSizeAs(text);
    assertThat(masked.marks()).hasSameSizeAs(text);
    assertThat(masked.regions()).isNotEmpty();
    tree.template()
        .actions()
        .forEach(action -> assertThat(action.span().of(text)).startsWith("{{"));
  }
}
