package dev.pullpass.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenReferenceTest {
  private static final Set<String> RULES =
      Set.of("MalformedDigest", "UppercaseRepository", "UnrenderedVariable", "InvalidReference");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cut off               | nginx@sha256:123456   | 8:18 error The digest of nginx has 6 digits; one of sha256 has 64. (by hand) only the registry knows the digest: take the tag and pin it anew
          no algorithm          | nginx@foo             | 8:18 error The digest of nginx names no algorithm: it wants sha256: and 64 hexadecimal digits. (by hand) only the registry knows the digest: take the tag and pin it anew
          the digits alone      | nginx@HEX             | 8:18 error The digest of nginx names no algorithm: it wants sha256: and 64 hexadecimal digits. -> write nginx@sha256:HEX
          another algorithm     | nginx@md5:HEX         | 8:18 error The digest of nginx is of an algorithm that no runtime knows, md5. (by hand) only the registry knows the digest: take the tag and pin it anew
          capital digits        | nginx:1@sha256:CAPS   | 8:20 error The digest of nginx:1 has capitals among its digits. -> write nginx:1@sha256:HEX
          a capital algorithm   | nginx@SHA256:HEX      | 8:18 error The digest of nginx has capitals in its algorithm. -> write nginx@sha256:HEX
          no hexadecimal digit  | nginx@sha256:xyz      | 8:18 error The digest of nginx holds what is no hexadecimal digit. (by hand) only the registry knows the digest: take the tag and pin it anew
          a good one            | nginx@sha256:HEX      | nothing
          a longer one          | nginx@sha512:HEXHEX   | nothing
          """)
  void aDigestIsLookedAtDigitByDigit(String what, String image, String found) {
    assertThat(container(image)).as(what).isEqualTo(digests(found));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the digits alone, as charts do | 'image: {repository: a/b, sha: HEX}'          | nothing
          cut off                        | 'image: {repository: a/b, sha: abc}'          | 1:31 error The digest of a/b has 3 digits; one of sha256 has 64. (by hand) only the registry knows the digest: take the tag and pin it anew
          capitals                       | 'image: {repository: a/b, sha: CAPS}'         | 1:31 error The digest of a/b has capitals among its digits. -> write HEX
          without a repository           | 'image: {tag: "1", digest: "sha256:abc"}'     | 1:27 error The digest has 3 digits; one of sha256 has 64. (by hand) only the registry knows the digest: take the tag and pin it anew
          nothing                        | 'image: {repository: a/b, digest: ""}'        | nothing
          a template                     | 'image: {repository: a/b, digest: "{{ .x }}"}' | nothing
          """)
  void valuesHoldDigestsByThemselves(String what, String values, String found) {
    assertThat(Look.told(Look.values(MalformedDigest.RULE, digests(values))))
        .as(what)
        .isEqualTo(digests(found));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an owner of GitHub     | ghcr.io/Acme/App:1.0  | 8:13 error ghcr.io/Acme/App:1.0 has capitals in its repository, which no registry allows. -> write ghcr.io/acme/app:1.0
          the host stays         | R.test:5000/App@DIGEST | 8:13 error R.test:5000/App@DIGEST has capitals in its repository, which no registry allows. -> write R.test:5000/app@DIGEST
          a short name           | Nginx:1               | 8:13 error Nginx:1 has capitals in its repository, which no registry allows. -> write nginx:1
          an account as a host   | Acme/app:1.0          | 8:13 error Acme/app:1.0 is looked for on a host called Acme: a first part with a capital is no account of Docker Hub. (by hand) whether the first part is a host or an account of Docker Hub is not written
          capitals in both       | Acme/App:1.0          | 8:13 error Acme/App:1.0 has capitals in its repository, which no registry allows. (by hand) whether the first part is a host or an account of Docker Hub is not written
          a host in capitals     | GHCR.IO/acme/app:1.0  | nothing
          a tag in capitals      | app:RC1               | nothing
          """)
  void capitalsInARepositoryAreFound(String what, String image, String found) {
    assertThat(container(image)).as(what).isEqualTo(digests(found));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a repository           | 'image: {registry: ghcr.io, repository: Acme/App, tag: "1"}' | 1:40 error ghcr.io/Acme/App:1 has capitals in its repository, which no registry allows. -> write acme/app
          with its host          | 'image: {repository: ghcr.io/Acme/App, tag: RC1}'            | 1:21 error ghcr.io/Acme/App:RC1 has capitals in its repository, which no registry allows. -> write ghcr.io/acme/app
          in the registry        | 'image: {registry: ghcr.io/Acme, repository: app}'           | 1:45 error ghcr.io/Acme/app has capitals in its repository, which no registry allows. (by hand) whether the first part is a host or an account of Docker Hub is not written
          """)
  void capitalsInPartsAreFound(String what, String values, String found) {
    assertThat(Look.told(Look.values(UppercaseRepository.RULE, values))).as(what).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          envsubst               | app:${TAG}            | 8:17 warning app:${TAG} holds ${TAG}, which Kubernetes does not fill in. (by hand) what belongs there is not known here
          with a default         | app:${TAG:-1.0}       | 8:17 note app:${TAG:-1.0} holds ${TAG:-1.0}, which Kubernetes does not fill in. (by hand) what belongs there is not known here
          Kustomize's vars       | app:$(TAG)            | 8:17 warning app:$(TAG) holds $(TAG), which Kubernetes does not fill in. (by hand) what belongs there is not known here
          Helm                   | app:{{ .Values.tag }} | 8:17 warning app:{{ .Values.tag }} holds {{ .Values.tag }}, which Kubernetes does not fill in. (by hand) what belongs there is not known here
          rendered to nothing    | app:<no value>        | 8:17 error app:<no value> was rendered without a value. (by hand) what belongs there is not known here
          of documentation       | <registry>/app:1      | 8:13 warning <registry>/app:1 holds <registry>, which Kubernetes does not fill in. (by hand) what belongs there is not known here
          percent signs          | app:%VERSION%         | 8:17 warning app:%VERSION% holds %VERSION%, which Kubernetes does not fill in. (by hand) what belongs there is not known here
          underscores            | app:__TAG__           | 8:17 warning app:__TAG__ holds __TAG__, which Kubernetes does not fill in. (by hand) what belongs there is not known here
          Maven                  | app:@VERSION@         | 8:17 warning app:@VERSION@ holds @VERSION@, which Kubernetes does not fill in. (by hand) what belongs there is not known here
          a mere dollar          | app:$TAG              | 8:17 warning app:$TAG holds $TAG, which Kubernetes does not fill in. (by hand) what belongs there is not known here
          a name in capitals     | IMAGE_NAME:1          | 8:13 warning IMAGE_NAME:1 holds IMAGE_NAME, which Kubernetes does not fill in. (by hand) what belongs there is not known here
          two underscores        | acme/my__app:1        | nothing
          """)
  void variablesThatNobodyFilledInAreFound(String what, String image, String found) {
    assertThat(container(image)).as(what).isEqualTo(found);
  }

  @Test
  void withoutQuotesATemplateIsAMap() {
    String text = Look.pod("image: {{ .Values.image }}");
    assertThat(Look.told(Look.manifest(UnrenderedVariable.RULE, text)))
        .isEqualTo(
            "8:12 warning {{ .Values.image }} is a variable, which Kubernetes does not fill in."
                + " (by hand) what belongs there is not known here");
  }

  @Test
  void fluxFillsInVariables() {
    String text =
        Look.pod("image: app:${TAG}")
            .replace("name: web", "name: web\n  labels: {kustomize.toolkit.fluxcd.io/name: apps}");
    assertThat(Look.manifest(UnrenderedVariable.RULE, text))
        .extracting(finding -> finding.severity().word())
        .containsExactly("note");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Argo Workflows fills in its own, argoproj.io/v1alpha1, Workflow, '{{inputs.parameters.image}}'",
    "Tekton fills in its own,         tekton.dev/v1,        Task,     $(params.image)",
    "OpenShift fills in a template's, template.openshift.io/v1, Template, '${IMAGE}'"
  })
  void whatControllersFillInIsMeant(String what, String version, String kind, String image) {
    String text =
        Look.pod("image: \"" + image + "\"")
            .replace("apiVersion: v1", "apiVersion: " + version)
            .replace("kind: Pod", "kind: " + kind);
    assertThat(Look.told(all(text))).as(what).isEqualTo("nothing");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a scheme               | 'https://r.test/app:1'  | 8:13 error https://r.test/app:1 is no image reference: no https:// belongs before the host. -> write r.test/app:1
          white space at the end | 'nginx:1.0 '            | 8:22 error nginx:1.0  is no image reference: white space stands around it. -> write nginx:1.0
          white space within     | 'nginx :1.0'            | 8:18 error nginx :1.0 is no image reference: white space stands in it. (by hand) what is meant is not written
          no tag at all          | 'nginx:'                | 8:18 error nginx: is no image reference: no tag stands behind its colon. (by hand) what is meant is not written
          two tags               | 'nginx:1:2'             | 8:20 error nginx:1:2 is no image reference: it has two tags. (by hand) what is meant is not written
          a version of Maven     | 'app:1.0+5'             | 8:20 error app:1.0+5 is no image reference: no tag has a +. (by hand) what is meant is not written
          a tag with a hyphen    | 'app:-1'                | 8:17 error app:-1 is no image reference: no tag has a - at its start. (by hand) what is meant is not written
          two slashes            | 'r.test//app:1'         | 8:19 error r.test//app:1 is no image reference: nothing stands between two slashes. -> write r.test/app:1
          a slash at the end     | 'r.test/app/'           | 8:23 error r.test/app/ is no image reference: nothing stands behind its last slash. (by hand) what is meant is not written
          a hyphen at the end    | 'acme/app-:1'           | 8:22 error acme/app-:1 is no image reference: a : does not fit there. (by hand) what is meant is not written
          an ID                  | HEX                     | 8:13 error HEX is no image reference: 64 hexadecimal digits are an ID, and no name. (by hand) what is meant is not written
          nothing                | ''                      | 8:12 error The image is empty. (by hand) what is meant is not written
          """)
  void whatTheGrammarRefusesIsSaidInWords(String what, String image, String found) {
    String text = image == null ? "" : image;
    assertThat(container(text)).as(what).isEqualTo(digests(found));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an empty image of a chart   | 'image: ""'
          a chart's template          | 'image: "{{ .Values.global.x }}/app"'
          a machine's disk            | 'image: Ubuntu'
          brackets of others          | 'image: "acme/app:[[ .Version ]]"'
          a tag within the repository | 'image: {repository: "acme/app:1"}'
          a chart's registry          | 'image: {registry: "${REG}", repository: app}'
          """)
  void valuesMayBeOpen(String what, String values) {
    SourceText file = new SourceText(values);
    assertThat(Look.told(Look.file(settings(), file.values()))).as(what).isEqualTo("nothing");
  }

  @Test
  void aPolicyHoldsPatterns() {
    String text =
        """
        apiVersion: kyverno.io/v1
        kind: ClusterPolicy
        spec:
          validate:
            containers:
            - {name: '*', image: 'eu.foo.io/* | bar.io/*'}
        """;
    assertThat(Look.told(all(text))).isEqualTo("nothing");
  }

  @Test
  void aCustomResourceMayHaveTheTagBesideTheImage() {
    String text =
        "apiVersion: acme.test/v1\nkind: App\nspec:\n  image: quay.io/acme/app\n  tag: v1\n";
    assertThat(Look.told(Look.manifest(MissingTag.RULE, text))).isEqualTo("nothing");
    assertThat(Look.told(Look.manifest(LatestTag.RULE, text.replace("tag: v1", "tag: latest"))))
        .startsWith("5:8 warning quay.io/acme/app:latest is another image tomorrow.");
  }

  @Test
  void aCustomResourceMayCallAnythingAnImage() {
    String text =
        "apiVersion: infra.cluster.x-k8s.io/v1\nkind: Machine\nspec:\n  image: Ubuntu-22.04 LTS\n";
    assertThat(Look.told(all(text))).isEqualTo("nothing");
  }

  private record SourceText(String text) {
    dev.pullpass.core.source.SourceFile values() {
      return new dev.pullpass.core.source.SourceFile(
          "values.yaml", dev.pullpass.core.source.FileKind.VALUES, text);
    }

    dev.pullpass.core.source.SourceFile manifest() {
      return new dev.pullpass.core.source.SourceFile(
          "web.yaml", dev.pullpass.core.source.FileKind.MANIFEST, text);
    }
  }

  private static ScanSettings settings() {
    return new ScanSettings(List.of(), List.of(), Set.of(), RULES);
  }

  private static List<Finding> all(String text) {
    return Look.file(settings(), new SourceText(text).manifest());
  }

  private static String container(String image) {
    return Look.told(all(Look.pod("image: \"" + digests(image) + "\"")));
  }

  private static String digests(String text) {
    String hex = Look.DIGEST.substring(7);
    return text.replace("DIGEST", Look.DIGEST)
        .replace("CAPS", hex.toUpperCase(java.util.Locale.ROOT))
        .replace("HEX", hex);
  }
}
