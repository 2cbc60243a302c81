package dev.pullpass.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.core.plan.TemplateEdit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueFinderTest {
  private static final String OWN = "web/templates/deployment.yaml";
  private static final String USUAL =
      "image: \"{{ .Values.image.repository }}:{{ .Values.image.tag }}\"";

  private static Stream<Arguments> images() {
    return Stream.of(
        row(
            "a tag of a repository",
            "{'image': {'repository': 'ghcr.io/acme/web', 'tag': '1.0'}}",
            USUAL,
            "ghcr.io/acme/web:1.0 → ghcr.io/acme/web:1.1",
            "--set-string image.tag=1.1"),
        row(
            "a repository with another case",
            "{'image': {'repository': 'ghcr.io/Acme/web', 'tag': 'v1'}}",
            USUAL,
            "ghcr.io/Acme/web:v1 → ghcr.io/acme/web:v1",
            "--set image.repository=ghcr.io/acme/web"),
        row(
            "another registry and another tag",
            "{'image': {'registry': 'docker.io', 'repository': 'acme/web', 'tag': 'v1'}}",
            "image: {{ include \"web.image\" .Values.image }}",
            "docker.io/acme/web:v1 → ghcr.io/acme/web:v2",
            "--set image.registry=ghcr.io --set image.repository=acme/web --set image.tag=v2"),
        row(
            "an empty tag means the chart's appVersion",
            "{'image': {'repository': 'acme/web', 'tag': ''}}",
            "image: {{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}",
            "acme/web:2.0 → acme/web:2.1",
            "--set-string image.tag=2.1"),
        row(
            "a tag that is not among the values but in the template",
            "{'image': {'repository': 'acme/web'}}",
            "image: {{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}",
            "acme/web:2.0 → acme/web:2.1",
            "--set-string image.tag=2.1"),
        row(
            "the whole image in one value",
            "{'webImage': 'acme/web:v1'}",
            "image: {{ .Values.webImage }}",
            "acme/web:v1 → acme/web:v2",
            "--set webImage=acme/web:v2"),
        row(
            "an image and a tag side by side",
            "{'image': 'acme/web', 'imageTag': 'v1'}",
            "image: {{ .Values.image }}:{{ .Values.imageTag }}",
            "acme/web:v1 → acme/web:v2",
            "--set imageTag=v2"),
        row(
            "a tag alone where the template holds the repository",
            "{'tag': 'v1', 'other': 'v1'}",
            "image: acme/web:{{ .Values.tag }}",
            "acme/web:v1 → acme/web:v2",
            "--set tag=v2"),
        row(
            "a digest where the chart has a value for it",
            "{'image': {'repository': 'acme/web', 'tag': 'v1', 'digest': ''}}",
            USUAL,
            "acme/web:v1 → acme/web:v1@sha256:beef",
            "--set image.digest=sha256:beef"),
        row(
            "a digest without its algorithm",
            "{'image': {'repository': 'acme/web', 'tag': 'v1', 'sha': ''}}",
            USUAL,
            "acme/web:v1 → acme/web:v1@sha256:beef",
            "--set image.sha=beef"),
        row(
            "a digest behind the tag where the chart has no value for it",
            "{'image': {'repository': 'acme/web', 'tag': 'v1'}}",
            USUAL,
            "acme/web:v1 → acme/web:v1@sha256:beef",
            "--set image.tag=v1@sha256:beef"),
        row(
            "a digest alone, which such a chart cannot express",
            "{'image': {'repository': 'acme/web', 'tag': 'v1'}}",
            USUAL,
            "acme/web:v1 → acme/web@sha256:beef",
            "none: no value of the release makes the image acme/web:v1"),
        row(
            "the place that the template names, of two that hold the same",
            "{'image': {'repository': 'acme/web', 'tag': 'v1'},"
                + " 'job': {'image': {'repository': 'acme/web', 'tag': 'v1'}}}",
            "image: {{ .Values.job.image.repository }}:{{ .Values.job.image.tag }}",
            "acme/web:v1 → acme/web:v2",
            "--set job.image.tag=v2"),
        row(
            "the place with the container's name, of two that the template names",
            "{'app': {'repository': 'acme/web', 'tag': 'v1'},"
                + " 'side': {'repository': 'acme/web', 'tag': 'v1'}}",
            "{{ .Values.app.repository }} {{ .Values.side.repository }}",
            "acme/web:v1 → acme/web:v2",
            "--set app.tag=v2"),
        row(
            "both places where nothing tells them apart",
            "{'a': {'repository': 'acme/web', 'tag': 'v1'}, 'b': {'repository': 'acme/web', 'tag':"
                + " 'v1'}}",
            "{{ .Values.a.repository }} {{ .Values.b.repository }}",
            "acme/web:v1 → acme/web:v2",
            "one of: --set a.tag=v2 | --set b.tag=v2"),
        row(
            "a registry for all images, which stays",
            "{'global': {'imageRegistry': 'a.example'}, 'image': {'repository': 'acme/web', 'tag':"
                + " 'v1'}}",
            "image: {{ include \"common.image\" .Values.image }}",
            "a.example/acme/web:v1 → b.example/acme/web:v1",
            "none: no value of the release makes the image a.example/acme/web:v1"),
        row(
            "an image that no value holds",
            "{'replicas': 1}",
            "image: acme/web:v1",
            "acme/web:v1 → acme/web:v2",
            "none: no value of the release makes the image acme/web:v1"));
  }

  private static Arguments row(
      String sentence, String values, String template, String change, String expected) {
    return Arguments.of(sentence, values.replace('\'', '"'), template, change, expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("images")
  void findsTheValuesOfAnImage(
      String sentence, String values, String template, String change, String expected) {
    Release release = Releases.of(values, "{}", template);
    String[] images = change.split(" → ", -1);
    ValueFinder finder = new ValueFinder(release, Releases.deployment(OWN, images[0]));
    assertThat(text(finder.find(new TemplateEdit.SetImage("app", images[0], images[1]))))
        .isEqualTo(expected);
  }

  @Test
  void theUsersValuesAreLookedAtAndNotTheDefaultsBelowThem() {
    Release release =
        Releases.of(
            "{\"image\": {\"repository\": \"acme/web\", \"tag\": \"v1\"}}",
            "{\"image\": {\"tag\": \"v7\"}}",
            USUAL);
    ValueFinder finder = new ValueFinder(release, Releases.deployment(OWN, "acme/web:v7"));
    assertThat(text(finder.find(new TemplateEdit.SetImage("app", "acme/web:v7", "acme/web:v8"))))
        .isEqualTo("--set image.tag=v8");
  }

  @Test
  void aSubchartsValuesStandUnderItsName() {
    Release release =
        Releases.of(
            "{\"image\": {\"repository\": \"acme/db\", \"tag\": \"v1\"},"
                + " \"db\": {\"image\": {\"repository\": \"acme/db\", \"tag\": \"v1\"}}}",
            "{}",
            USUAL);
    Rendered object = Releases.deployment("web/charts/db/templates/d.yaml", "acme/db:v1");
    TemplateEdit edit = new TemplateEdit.SetImage("app", "acme/db:v1", "acme/db:v2");
    assertThat(text(new ValueFinder(release, object).find(edit)))
        .isEqualTo("--set db.image.tag=v2");
  }

  private static Stream<Arguments> pullSecrets() {
    String names = "{{- with .Values.imagePullSecrets }}\n{{- toYaml . }}\n{{- end }}";
    String strings = "{{- range .Values.imagePullSecrets }}\n- name: {{ . }}\n{{- end }}";
    return Stream.of(
        row(
            "maps, by the template",
            "{'imagePullSecrets': []}",
            names,
            "add",
            "--set imagePullSecrets[0].name=pull"),
        row(
            "strings, by the template",
            "{'imagePullSecrets': []}",
            strings,
            "add",
            "--set imagePullSecrets[0]=pull"),
        row(
            "maps, by what is there, which stays",
            "{'imagePullSecrets': [{'name': 'old'}]}",
            strings,
            "add",
            "--set imagePullSecrets[0].name=old --set imagePullSecrets[1].name=pull"),
        row(
            "a list that the template names and the values do not",
            "{}",
            names,
            "add",
            "--set imagePullSecrets[0].name=pull"),
        row(
            "both ways where nothing shows which",
            "{'imagePullSecrets': []}",
            "{{ include \"web.secrets\" . }}",
            "add",
            "one of: --set imagePullSecrets[0].name=pull | --set imagePullSecrets[0]=pull"),
        row(
            "the list of the component rather than the global one",
            "{'global': {'imagePullSecrets': ['a']}, 'image': {'pullSecrets': ['b']}}",
            "{{ include \"common.pullSecrets\" (list .Values.image .Values.global) }}",
            "add",
            "--set image.pullSecrets[0]=b --set image.pullSecrets[1]=pull"),
        row(
            "one name where the chart takes but one",
            "{'imagePullSecretName': ''}",
            "- name: {{ .Values.imagePullSecretName }}",
            "add",
            "--set imagePullSecretName=pull"),
        row(
            "another secret in the place of one",
            "{'imagePullSecrets': [{'name': 'a'}, {'name': 'old'}]}",
            names,
            "replace",
            "--set imagePullSecrets[0].name=a --set imagePullSecrets[1].name=pull"),
        row(
            "no secret any more",
            "{'imagePullSecrets': [{'name': 'old'}]}",
            names,
            "remove",
            "--set imagePullSecrets={}"),
        row(
            "a chart without any",
            "{'serviceAccount': {'imagePullSecrets': []}}",
            "",
            "add",
            "none: no value of the release is known to make the pull secrets of Deployment"
                + " shop/web"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pullSecrets")
  void findsTheValuesOfPullSecrets(
      String sentence, String values, String template, String verb, String expected) {
    TemplateEdit edit =
        switch (verb) {
          case "add" -> new TemplateEdit.AddPullSecret("pull");
          case "replace" -> new TemplateEdit.ReplacePullSecret("old", "pull");
          default -> new TemplateEdit.RemovePullSecret("old");
        };
    Release release = Releases.of(values, "{}", template);
    ValueFinder finder = new ValueFinder(release, Releases.deployment(OWN, "acme/web:v1"));
    assertThat(text(finder.find(edit))).isEqualTo(expected);
  }

  @Test
  void aServiceAccountHasItsOwnList() {
    Release release =
        Releases.of(
            "{\"imagePullSecrets\": [], \"serviceAccount\": {\"imagePullSecrets\": []}}",
            "{}",
            Map.of(
                "templates/account.yaml",
                "{{- range .Values.serviceAccount.imagePullSecrets }}\n- name: {{ . }}\n{{ end }}"));
    Rendered account =
        new Rendered(
            "web/templates/account.yaml",
            "v1",
            new ObjectRef("ServiceAccount", new ObjectName("shop", "web")),
            Releases.object("{}"));
    assertThat(text(new ValueFinder(release, account).wire("pull")))
        .isEqualTo("--set serviceAccount.imagePullSecrets[0]=pull");
  }

  @Test
  void aPullPolicyStandsBesideItsImage() {
    Release release =
        Releases.of(
            "{\"image\": {\"repository\": \"acme/web\", \"tag\": \"v1\", \"pullPolicy\": \"Never\"}}",
            "{}",
            USUAL + "\nimagePullPolicy: {{ .Values.image.pullPolicy }}");
    ValueFinder finder = new ValueFinder(release, Releases.deployment(OWN, "acme/web:v1"));
    assertThat(text(finder.find(new TemplateEdit.SetPullPolicy("app", "IfNotPresent"))))
        .isEqualTo("--set image.pullPolicy=IfNotPresent");
  }

  @Test
  void aContainerThatTheChartDoesNotMakeIsSaid() {
    Release release = Releases.of("{}", "{}", USUAL);
    ValueFinder finder = new ValueFinder(release, Releases.deployment(OWN, "acme/web:v1"));
    assertThat(text(finder.find(new TemplateEdit.SetImage("istio", "a", "b"))))
        .isEqualTo("none: Deployment shop/web has no container istio there");
  }

  private static String text(ValueFinding finding) {
    if (finding instanceof ValueFinding.Found found) {
      return String.join(" ", found.change().arguments());
    }
    if (finding instanceof ValueFinding.Ambiguous ambiguous) {
      List<String> all =
          ambiguous.candidates().stream().map(one -> String.join(" ", one.arguments())).toList();
      return "one of: " + String.join(" | ", all);
    }
    return "none: " + ((ValueFinding.None) finding).why();
  }
}
