package dev.pullpass.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ImageChecksTest {
  private static final Set<String> SYNTAX =
      Set.of("InvalidReference", "UppercaseRepository", "MalformedDigest");

  static Stream<ImageTable.Row> rows() {
    return ImageTable.read().rows().stream();
  }

  private static List<String> ids(List<String> faults) {
    return faults.stream().map(fault -> fault.substring(0, fault.indexOf(':'))).toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theTableHolds(ImageTable.Row row) {
    ImageChecks checks = ImageChecks.of(ImageTable.read().terms());
    assertThat(ids(checks.faults(row.use()))).isEqualTo(row.faults());
  }

  /** But for a capital first part, which the parser takes for a host, and for exempt images. */
  @ParameterizedTest
  @MethodSource("rows")
  void whatTheParserRefusesARuleRefuses(ImageTable.Row row) {
    String image = row.use().image();
    if (!image.equals("Acme/app:1") && !image.startsWith("busybox")) {
      assertThat(row.faults().stream().anyMatch(SYNTAX::contains))
          .isEqualTo(!(Reference.parse(image) instanceof ImageReference));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void fullNamesAreTheParsers(ImageTable.Row row) {
    if (Reference.parse(row.use().image()) instanceof ImageReference image) {
      assertThat(NameForm.fullName(image.written()).split("[@]", -1)[0])
          .isIn(image.repository(), image.repository() + ":" + image.tag().orElse(""));
    }
  }

  @Test
  void messagesNameTheRuleThePlaceAndTheImage() {
    ImageChecks checks = ImageChecks.of(ImageTable.read().terms());
    assertThat(checks.faults(new ImageUse("init container setup", "quay.io/x:Main", "", "some")))
        .containsExactly(
            "MutableTag: init container setup: quay.io/x:Main has a tag that is made to move; name"
                + " a version, or pin the digest",
            "MissingDigest: init container setup: quay.io/x:Main has no digest; pullpass pin finds"
                + " it",
            "RegistryNotAllowed: init container setup: quay.io/x:Main does not come from docker.io,"
                + " ghcr.io/acme, registry.example.com:5000, localhost:5000",
            "PullPolicyContradiction: init container setup: quay.io/x:Main may mean another image"
                + " on each node, as its tag moves and imagePullPolicy is IfNotPresent by default");
  }

  @Test
  void ownTagsTakeThePlaceOfTheUsualOnes() {
    ImageTerms terms =
        new ImageTerms(
            List.of(PolicyRule.MUTABLE_TAG),
            List.of("v1.x", "qa"),
            new ImageTerms.Registries(List.of(), List.of()),
            List.of());
    ImageChecks checks = ImageChecks.of(terms);
    assertThat(
            Stream.of("a:v1.x", "a:V1.X", "a:QA", "a:v1ax", "a:stable", "a:qa@sha256:1")
                .filter(image -> !checks.faults(ImageUse.of(image)).isEmpty()))
        .containsExactly("a:v1.x", "a:V1.X", "a:QA");
  }

  @Test
  void rulesOnRegistriesAreUsualWhereRegistriesAreNamed() {
    List<RegistryScope> hub = List.of(RegistryScope.of("docker.io"));
    assertThat(ImageTerms.usualRules(new ImageTerms.Registries(List.of(), List.of())))
        .map(PolicyRule::id)
        .containsExactly(
            "MissingTag",
            "LatestTag",
            "MutableTag",
            "MalformedDigest",
            "InvalidReference",
            "UppercaseRepository",
            "PullPolicyContradiction");
    assertThat(ImageTerms.usualRules(new ImageTerms.Registries(hub, hub))).hasSize(9);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "good",
      value = {
        "docker.io                   | good",
        "ghcr.io/acme                | good",
        "ghcr.io/acme/               | good",
        "registry.example.com:5000/a | good",
        "localhost                   | good",
        "[::1]:5000                  | good",
        "https://ghcr.io             | is a URL; leave out what stands before the host",
        "acme                        | names no registry: a host with a dot or a port comes first",
        "acme/web                    | names no registry: a host with a dot or a port comes first",
        "ghcr.io/Acme | is no HOST[/PATH] in lower-case letters, without tag and digest",
        "GHCR.io      | is no HOST[/PATH] in lower-case letters, without tag and digest",
        "ghcr.io/a:1  | is no HOST[/PATH] in lower-case letters, without tag and digest",
        "ghcr.io/a@sha256:1 | is no HOST[/PATH] in lower-case letters, without tag and digest",
        "ghcr.io/*    | is no HOST[/PATH] in lower-case letters, without tag and digest",
        "gh\"cr.io    | is no HOST[/PATH] in lower-case letters, without tag and digest",
      })
  void aRegistryIsAHostAndPerhapsAPath(String text, String problem) {
    assertThat(RegistryScope.problem(text).orElse(null)).isEqualTo(problem);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "good",
      value = {
        "docker.io/library/nginx | good",
        "ghcr.io/acme/tool:1.2   | good",
        "quay.io/acme/*          | good",
        "quay.io/acme/tool*      | good",
        "nginx   | does not start with a registry: write docker.io/library/nginx for nginx",
        "ghcr.io* | does not start with a registry: write docker.io/library/nginx for nginx",
        "acme/*  | names no registry: a host with a dot or a port comes first",
        "ghcr.io/*/web | has a character that images do not have, or a star before the end",
        "ghcr.io/a\"b  | has a character that images do not have, or a star before the end",
      })
  void anExemptImageIsAFullName(String text, String problem) {
    assertThat(ExemptImage.problem(text).orElse(null)).isEqualTo(problem);
  }
}
