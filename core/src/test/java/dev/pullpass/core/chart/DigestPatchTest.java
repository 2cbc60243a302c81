package dev.pullpass.core.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DigestPatchTest {
  private static final String VALUES = "image:\n  repository: nginx\n  tag: \"1.2\"\n";
  private static final String DIGEST = "{{ with .Values.image.digest }}@{{ . }}{{ end }}";
  private static final String HELPERS = "templates/_helpers.tpl";

  static Stream<Arguments> lines() {
    return Stream.of(
        line(
            "repository and tag in quotes",
            "\"{{ .Values.image.repository }}:{{ .Values.image.tag }}\"",
            "\"{{ .Values.image.repository }}:{{ .Values.image.tag }}" + DIGEST + "\""),
        line(
            "without quotes",
            "{{ .Values.image.repository }}:{{ .Values.image.tag }}",
            "{{ .Values.image.repository }}:{{ .Values.image.tag }}" + DIGEST),
        line(
            "with a comment behind it",
            "{{ .Values.image.repository }}:{{ .Values.image.tag }} # web",
            "{{ .Values.image.repository }}:{{ .Values.image.tag }}" + DIGEST + " # web"),
        line(
            "a tag that falls back to the chart's",
            "\"{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}\"",
            "\"{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
                + DIGEST
                + "\""),
        line(
            "the chart's tag only",
            "\"{{ .Values.image.repository }}:{{ .Chart.AppVersion }}\"",
            "\"{{ .Values.image.repository }}:{{ .Chart.AppVersion }}" + DIGEST + "\""),
        line(
            "a registry before it",
            "{{ .Values.global.imageRegistry }}/{{ .Values.image.repository }}:{{ .Values.image.tag }}",
            "{{ .Values.global.imageRegistry }}/{{ .Values.image.repository }}:{{ .Values.image.tag }}"
                + DIGEST),
        line(
            "a registry with a port",
            "reg:5000/{{ .Values.image.repository }}:{{ .Values.image.tag }}",
            "reg:5000/{{ .Values.image.repository }}:{{ .Values.image.tag }}" + DIGEST),
        line(
            "a fixed tag",
            "\"{{ .Values.image.repository }}:1.2\"",
            "\"{{ .Values.image.repository }}:1.2" + DIGEST + "\""),
        line(
            "a fixed repository",
            "\"nginx:{{ .Values.image.tag }}\"",
            "\"nginx:{{ .Values.image.tag }}" + DIGEST + "\""),
        line(
            "words before and behind the tag",
            "\"nginx:v{{ .Values.image.tag }}-alpine\"",
            "\"nginx:v{{ .Values.image.tag }}-alpine" + DIGEST + "\""),
        line(
            "a tag that may be missing",
            "{{ .Values.image.repository }}{{ if .Values.image.tag }}:{{ .Values.image.tag }}{{ end }}",
            "{{ .Values.image.repository }}{{ if .Values.image.tag }}:{{ .Values.image.tag }}{{ end }}"
                + DIGEST),
        line(
            "branches that each make an image",
            "{{ if .Values.x }}a/{{ .Values.image.repository }}:{{ .Values.image.tag }}"
                + "{{ else }}{{ .Values.image.repository }}:{{ .Values.image.tag }}{{ end }}",
            "{{ if .Values.x }}a/{{ .Values.image.repository }}:{{ .Values.image.tag }}"
                + DIGEST
                + "{{ else }}{{ .Values.image.repository }}:{{ .Values.image.tag }}"
                + DIGEST
                + "{{ end }}"),
        line(
            "printf",
            "{{ printf \"%s:%s\" .Values.image.repository .Values.image.tag }}",
            "{{ printf \"%s:%s\" .Values.image.repository .Values.image.tag }}" + DIGEST),
        line(
            "printf whose result is changed",
            "{{ printf \"%s:%s\" .Values.image.repository .Values.image.tag | quote }}",
            "{{ printf \"%s:%s%s\" .Values.image.repository .Values.image.tag"
                + " (.Values.image.digest | empty | ternary \"\""
                + " (printf \"@%s\" .Values.image.digest)) | quote }}"),
        line(
            "a map that may be missing",
            "{{ ((.Values.image).repository) }}:{{ ((.Values.image).tag) }}",
            "{{ ((.Values.image).repository) }}:{{ ((.Values.image).tag) }}"
                + "{{ with (.Values.image).digest }}@{{ . }}{{ end }}"),
        line(
            "index",
            "{{ index .Values \"image\" \"repository\" }}:{{ index .Values \"image\" \"tag\" }}",
            "{{ index .Values \"image\" \"repository\" }}:{{ index .Values \"image\" \"tag\" }}"
                + "{{ with index .Values \"image\" \"digest\" }}@{{ . }}{{ end }}"),
        line(
            "trims are handed on",
            "{{ .Values.image.repository }}:{{ .Values.image.tag -}}",
            "{{ .Values.image.repository }}:{{ .Values.image.tag -}}"
                + "{{ with .Values.image.digest }}@{{ . }}{{ end -}}"));
  }

  private static Arguments line(String name, String before, String after) {
    return Arguments.of(name, before, after);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void aLineGetsADigestBehindItsTag(String name, String before, String after) {
    TestChart chart = TestChart.of(before, VALUES);
    assertThat(chart.image()).as(name).isEqualTo(after);
    assertThat(chart.answers()).isEqualTo("image.digest is new (templates/deployment.yaml:2)");
    assertThat(chart.patchedChart().patch().edits()).isEmpty();
  }

  static Stream<Arguments> helpers() {
    return Stream.of(
        Arguments.of(
            "a helper",
            "{{ include \"web.image\" . }}",
            "{{- define \"web.image\" -}}\n{{ .Values.image.repository }}:{{ .Values.image.tag }}"
                + "|\n{{- end -}}\n",
            DIGEST),
        Arguments.of(
            "a helper, called as template",
            "{{ template \"web.image\" . }}",
            "{{- define \"web.image\" -}}{{ .Values.image.repository }}:{{ .Values.image.tag }}|"
                + "{{- end -}}\n",
            DIGEST),
        Arguments.of(
            "a helper with variables and trims",
            "{{ include \"web.image\" . | quote }}",
            """
            {{- define "web.image" -}}
            {{- $r := .Values.image.repository -}}
            {{- $t := .Values.image.tag | toString -}}
            {{- printf "%s:%s" $r $t -}}|
            {{- end -}}
            """,
            "{{ with .Values.image.digest }}@{{ . }}{{ end -}}"),
        Arguments.of(
            "a helper that is given a map",
            "{{ include \"web.image\" .Values.image }}",
            "{{ define \"web.image\" }}{{ .repository }}:{{ .tag }}|{{ end }}",
            "{{ with .digest }}@{{ . }}{{ end }}"),
        Arguments.of(
            "a helper that is given a map and the root",
            "{{ include \"web.image\" (dict \"it\" .Values.image \"top\" $) }}",
            "{{ define \"web.image\" }}{{ $i := .it }}{{ $i.repository }}:"
                + "{{ $i.tag | default .top.Chart.AppVersion }}|{{ end }}",
            "{{ with $i.digest }}@{{ . }}{{ end }}"),
        Arguments.of(
            "a tag from a helper that labels use, too",
            "{{ include \"web.image\" . }}",
            "{{ define \"web.tag\" }}{{ .Values.image.tag }}{{ end }}{{ define \"web.image\" }}"
                + "{{ .Values.image.repository }}:{{ include \"web.tag\" . }}|{{ end }}",
            "{{ with .Values.image.digest }}@{{ . }}{{ end }}"),
        Arguments.of(
            "a map under another name",
            "{{ include \"web.image\" . }}",
            "{{ define \"web.image\" }}{{ with .Values.image }}{{ .repository }}:{{ .tag }}|"
                + "{{ end }}{{ end }}",
            "{{ with .digest }}@{{ . }}{{ end }}"),
        Arguments.of(
            "merged maps",
            "{{ include \"web.image\" . }}",
            "{{ define \"web.image\" }}{{ $i := merge .Values.image (dict) }}{{ $i.repository }}:"
                + "{{ $i.tag }}|{{ end }}",
            "{{ with $i.digest }}@{{ . }}{{ end }}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("helpers")
  void aHelperGetsADigestWhereItPutsTheTag(
      String name, String image, String helper, String digest) {
    TestChart chart = TestChart.of(image, VALUES).with(HELPERS, helper.replace("|", ""));
    TestChart expected = chart.with(HELPERS, helper.replace("|", digest));
    if (helper.contains("| ")) {
      int cut = helper.lastIndexOf('|');
      chart = chart.with(HELPERS, helper.substring(0, cut) + helper.substring(cut + 1));
      expected = chart.with(HELPERS, helper.substring(0, cut) + digest + helper.substring(cut + 1));
    }
    assertThat(chart.patched(HELPERS)).as(name).isEqualTo(expected.files().get(HELPERS));
    assertThat(chart.image()).isEqualTo(image);
    assertThat(chart.answers()).isEqualTo("image.digest is new (templates/deployment.yaml:2)");
    assertThat(chart.patchedChart().patch().edits()).isEmpty();
  }

  @Test
  void oneHelperServesManyImages() {
    TestChart chart =
        TestChart.of(
                "{{ include \"i\" .Values.web.image }}\n---\nimage: {{ include \"i\" .Values.db.image }}",
                "web:\n  image:\n    repository: a\n    tag: b\ndb:\n  image:\n    repository: c\n    tag: d\n")
            .with(HELPERS, "{{ define \"i\" }}{{ .repository }}:{{ .tag }}{{ end }}");
    assertThat(chart.answers())
        .isEqualTo(
            """
            web.image.digest is new (templates/deployment.yaml:2)
            db.image.digest is new (templates/deployment.yaml:4)""");
    assertThat(chart.patched("values.yaml"))
        .containsSubsequence("web:", "digest: \"\"", "db:", "digest: \"\"");
    assertThat(chart.patched(HELPERS))
        .isEqualTo(
            "{{ define \"i\" }}{{ .repository }}:{{ .tag }}{{ with .digest }}@{{ . }}{{ end }}{{ end }}");
  }

  @Test
  void itemsOfListsCanHaveADigestWithoutADefault() {
    TestChart chart =
        TestChart.of(
            "{{ range .Values.more }}\n- image: {{ .repository }}:{{ .tag }}\n{{ end }}",
            "more: []\n");
    assertThat(chart.answers()).isEqualTo("more[].digest is new (templates/deployment.yaml:3)");
    assertThat(chart.patch().edits()).containsOnlyKeys("templates/deployment.yaml");
    assertThat(chart.patched("templates/deployment.yaml"))
        .contains("- image: {{ .repository }}:{{ .tag }}{{ with .digest }}@{{ . }}{{ end }}\n");
  }

  static Stream<Arguments> keys() {
    return Stream.of(
        Arguments.of("tag", "{{ .Values.a.repo }}:{{ .Values.a.tag }}", "a.digest"),
        Arguments.of("imageTag", "{{ .Values.image }}:{{ .Values.imageTag }}", "imageDigest"),
        Arguments.of("image_tag", "{{ .Values.image }}:{{ .Values.image_tag }}", "image_digest"),
        Arguments.of("no tag", "{{ .Values.imageName }}:{{ .Chart.AppVersion }}", "imageDigest"),
        Arguments.of("hub", "{{ .Values.hub }}/{{ .Values.a.image }}:1", "a.imageDigest"),
        Arguments.of("version", "{{ .Values.a.name }}:{{ .Values.version }}", "digest"),
        Arguments.of(
            "a tag for all", "{{ .Values.a.repository }}:{{ .Values.global.tag }}", "a.digest"),
        Arguments.of(
            "a tag of its own before one for all",
            "{{ .Values.a.repository }}:{{ coalesce .Values.a.tag .Values.global.tag }}",
            "a.digest"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("keys")
  void theKeyIsNamedAfterTheTag(String name, String image, String key) {
    TestChart chart = TestChart.of(image, "a: {}\n").with("values.yaml", "x: 1\n");
    assertThat(chart.answers()).as(name).startsWith(key + " is new");
  }

  @Test
  void imagesThatShareATagGetDigestsOfTheirOwn() {
    TestChart chart =
        TestChart.of(
            "{{ .Values.web }}:{{ .Values.tag }}\n---\nimage: {{ .Values.db }}:{{ .Values.tag }}",
            "web: a\ndb: b\ntag: c\n");
    assertThat(chart.answers())
        .isEqualTo(
            """
            webDigest is new (templates/deployment.yaml:2)
            dbDigest is new (templates/deployment.yaml:4)""");
    assertThat(chart.patchedChart().patch().edits()).isEmpty();
  }

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of(
            "a digest branch",
            "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
                + "{{ if .Values.image.digest }}@{{ .Values.image.digest }}{{ end }}",
            "image.digest is there, KEY"),
        Arguments.of(
            "a sha",
            "{{ .Values.image.repository }}:{{ .Values.image.tag }}@sha256:{{ .Values.image.sha }}",
            "image.sha is there, KEY"),
        Arguments.of(
            "a sign that depends on the digest",
            "{{ $s := \":\" }}{{ $t := .Values.image.tag }}{{ if .Values.image.digest }}"
                + "{{ $s = \"@\" }}{{ $t = .Values.image.digest }}{{ end }}\n"
                + "image: {{ .Values.image.repository }}{{ $s }}{{ $t }}",
            "image.digest is there, KEY"),
        Arguments.of(
            "a line for the case without digest",
            "\n{{ if .Values.image.digest }}\nx: 1\n{{ else }}\n"
                + "image: {{ .Values.image.repository }}:{{ .Values.image.tag }}\n{{ end }}",
            "image.digest is there, KEY"),
        Arguments.of(
            "Bitnami's helper",
            "{{ include \"common.images.image\" (dict \"imageRoot\" .Values.image) }}",
            "image.digest is there, KEY"),
        Arguments.of("a whole image", "{{ .Values.image }}", "image is there, WHOLE"),
        Arguments.of("a whole image in quotes", "{{ .Values.a.b | quote }}", "a.b is there, WHOLE"),
        Arguments.of("an image in the template", "nginx:1.2", "the template holds it"),
        Arguments.of(
            "the chart's version in the template",
            "\"nginx:{{ .Chart.AppVersion }}\"",
            "the template holds it"),
        Arguments.of(
            "a helper that is elsewhere",
            "{{ include \"lib.image\" .Values.image }}",
            "the helper lib.image is not in this chart"),
        Arguments.of(
            "a function's work",
            "{{ join \":\" (list .Values.a .Values.b) }}",
            "what makes the image there is more than is understood"),
        Arguments.of(
            "a tag for many images in the template",
            "a:{{ .Values.tag }}\n---\nimage: b:{{ .Values.tag }}",
            "several images share the tag, so digest would fit one only"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("others")
  void otherImagesStayAsTheyAre(String name, String image, String answer) {
    TestChart chart = TestChart.of(image, VALUES);
    assertThat(chart.patch().edits()).as(name).isEmpty();
    assertThat(chart.answers()).startsWith(answer + " (templates/deployment.yaml:");
  }

  static Stream<Arguments> refusedValues() {
    return Stream.of(
        Arguments.of(
            "image:\n  tag: a\n  digest: sha256:1\n", "values.yaml gives image.digest a value"),
        Arguments.of(
            "image: {}\n", "values.yaml leaves image empty, and templates may ask whether it is"),
        Arguments.of("image: a\n", "values.yaml has no map image"),
        Arguments.of("image: [\n", "values.yaml cannot be read"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refusedValues")
  void valuesThatCannotTakeTheKeyAreARefusal(String values, String reason) {
    TestChart chart =
        TestChart.of("{{ .Values.image.repository }}:{{ .Values.image.tag }}", values);
    assertThat(chart.patch().edits()).isEmpty();
    assertThat(chart.answers())
        .isEqualTo("image.digest: " + reason + " (templates/deployment.yaml:2)");
  }

  @Test
  void aMapThatATemplateWritesAsYamlGetsNoKey() {
    TestChart chart =
        TestChart.of(
            "{{ .Values.image.repository }}:{{ .Values.image.tag }}\nx: {{ toYaml .Values.image }}",
            VALUES);
    assertThat(chart.patch().edits()).isEmpty();
    assertThat(chart.answers())
        .isEqualTo(
            "image.digest: a template writes all of image as it is (templates/deployment.yaml:2)");
  }

  @Test
  void aHelperOfASubchartIsNotEdited() {
    TestChart chart =
        TestChart.of("{{ include \"i\" .Values.image }}", VALUES)
            .with(
                "charts/lib/templates/_image.tpl",
                "{{ define \"i\" }}{{ .repository }}:{{ .tag }}{{ end }}");
    assertThat(chart.patch().edits()).isEmpty();
    assertThat(chart.answers())
        .isEqualTo("the helper that makes it belongs to a subchart (templates/deployment.yaml:2)");
  }

  @Test
  void aMalformedTemplateIsARefusalWithItsPlace() {
    TestChart chart = TestChart.of("{{ .Values.image", VALUES);
    assertThat(chart.answers())
        .isEqualTo(
            "the template is malformed, 2:8: the action is not closed"
                + " (templates/deployment.yaml:1)");
  }

  @Test
  void helpersThatCallEachOtherEndTheWalk() {
    TestChart chart =
        TestChart.of("{{ include \"a\" . }}", VALUES)
            .with(
                HELPERS,
                "{{ define \"a\" }}{{ include \"b\" . }}{{ end }}"
                    + "{{ define \"b\" }}{{ include \"a\" . }}{{ end }}");
    assertThat(chart.patch().edits()).isEmpty();
  }

  @Property(tries = 30)
  void helpersThatBranchManyTimesEndTheWalk(@ForAll @IntRange(min = 1, max = 40) int depth) {
    StringBuilder helpers = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      String next = "{{ include \"h" + (i + 1) + "\" . }}";
      helpers
          .append("{{ define \"h" + i + "\" }}{{ if .Values.x }}")
          .append(next + "{{ else }}" + next + "{{ end }}{{ end }}");
    }
    TestChart chart =
        TestChart.of("{{ include \"h0\" . }}", VALUES).with(HELPERS, helpers.toString());
    assertThat(chart.patch().edits()).isEmpty();
  }
}
