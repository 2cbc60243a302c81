package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What {@code pullpass policy} writes, word by word, and what it refuses to write. */
class PolicyCommandTest {
  private static final List<String> ENGINES =
      List.of("validating-admission-policy", "gatekeeper", "kyverno");
  private static final String IMAGE = "ghcr.io/acme/pullpass:1.0";
  private static final String SOURCE = "https://git.example.com/tools/pullpass.git#v1.0";

  static Stream<Arguments> written() {
    List<Arguments> all = new ArrayList<>();
    for (String engine : ENGINES) {
      all.add(Arguments.of(engine, Run.pullpass("policy", engine)));
      all.add(
          Arguments.of(engine + "-all", PolicyTable.read().policy(engine, "--enforce", "warn")));
    }
    all.add(
        Arguments.of(
            "kyverno-validating-policy",
            Run.pullpass("policy", "kyverno", "--kind", "ValidatingPolicy")));
    for (String job : List.of("gitlab-ci", "github-workflow")) {
      all.add(Arguments.of(job, Run.pullpass("policy", job, "--image", IMAGE)));
      all.add(
          Arguments.of(
              job + "-source",
              Run.pullpass("policy", job, "--source", SOURCE, "deploy", "charts/web")));
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("written")
  void policiesReadAsAgreed(String name, Run run) {
    assertThat(run).isEqualTo(new Run(0, run.out(), ""));
    Golden.check("policy/" + name + ".yaml", run.out());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("written")
  void policiesAreYaml(String name, Run run) {
    Iterable<Object> documents =
        new Load(LoadSettings.builder().build()).loadAllFromString(run.out());
    assertThat(documents).isNotEmpty().allMatch(Map.class::isInstance);
  }

  @Test
  void theShortNameIsTheSame() {
    assertThat(Run.pullpass("policy", "vap"))
        .isEqualTo(Run.pullpass("policy", "validating-admission-policy"));
  }

  @ParameterizedTest(name = "{0} in the words of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "deny  | vap        | validationActions: [\"Deny\"]",
        "warn  | vap        | validationActions: [\"Warn\"]",
        "audit | vap        | validationActions: [\"Audit\"]",
        "deny  | gatekeeper | enforcementAction: deny",
        "warn  | gatekeeper | enforcementAction: warn",
        "audit | gatekeeper | enforcementAction: dryrun",
        "deny  | kyverno    | failureAction: Enforce",
        "warn  | kyverno    | failureAction: Audit",
        "warn  | kyverno    | emitWarning: true",
        "audit | kyverno    | failureAction: Audit",
      })
  void eachEngineHasItsOwnWordsForEnforcement(String enforce, String engine, String word) {
    assertThat(Run.pullpass("policy", engine, "--enforce", enforce).out().lines())
        .anyMatch(line -> line.strip().equals(word));
  }

  @Test
  void aNameIsGivenToAllObjects() {
    Run run = Run.pullpass("policy", "gatekeeper", "--name", "no-latest", "--rule", "LatestTag");
    assertThat(run.out())
        .contains("  name: nolatest\n", "        kind: NoLatest\n", "  name: no-latest\n");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--rule Latest | --rule: there is no rule \"Latest\"; rules are MissingTag, LatestTag,"
            + " MutableTag, MissingDigest, MalformedDigest, RegistryNotAllowed, InvalidReference,"
            + " UppercaseRepository, PullPolicyContradiction, PrivateImageWithoutPullSecret",
        "--rule RegistryNotAllowed | --rule RegistryNotAllowed needs --allow-registry HOST[/PATH]",
        "--rule LatestTag --allow-registry ghcr.io | --allow-registry is for --rule"
            + " RegistryNotAllowed, which is not chosen",
        "--rule LatestTag --private-registry ghcr.io | --private-registry is for --rule"
            + " PrivateImageWithoutPullSecret, which is not chosen",
        "--rule LatestTag --tag qa | --tag is for --rule MutableTag, which is not chosen",
        "--tag a/b | --tag: \"a/b\" is no tag",
        "--tag qa,,dev | --tag: \"\" is no tag",
        "--allow-registry acme | --allow-registry: \"acme\" names no registry: a host with a dot"
            + " or a port comes first",
        "--allow-registry https://ghcr.io | --allow-registry: \"https://ghcr.io\" is a URL; leave"
            + " out what stands before the host",
        "--private-registry ghcr.io/Acme | --private-registry: \"ghcr.io/Acme\" is no HOST[/PATH]"
            + " in lower-case letters, without tag and digest",
        "--exempt-image nginx* | --exempt-image: \"nginx*\" does not start with a registry: write"
            + " docker.io/library/nginx for nginx",
        "--exempt-namespace Shop | --exempt-namespace: \"Shop\" is no name of a namespace",
        "--name Web | --name: \"Web\" is no name: lower-case letters, digits and hyphens, a letter"
            + " first",
      })
  void aWrongValueIsNamed(String options, String message) {
    for (String engine : ENGINES) {
      List<String> args = new ArrayList<>(List.of("policy", engine));
      args.addAll(List.of(options.split(" ", -1)));
      assertThat(Run.pullpass(args.toArray(String[]::new)))
          .isEqualTo(new Run(2, "", "pullpass: " + message + "\n"));
    }
  }

  @Test
  void noNamespaceNeedBeExempt() {
    assertThat(Run.pullpass("policy", "vap", "--exempt-namespace", "").out())
        .doesNotContain("kube-system", "namespaceSelector");
  }

  @Test
  void anUnknownEnforcementIsRefused() {
    assertThat(Run.pullpass("policy", "vap", "--enforce", "block"))
        .isEqualTo(
            new Run(
                2,
                "",
                """
                pullpass: invalid value for option '--enforce': expected one of [DENY, WARN, AUDIT] \
                (case-insensitive) but was 'block'
                pullpass: see pullpass policy validating-admission-policy --help
                """));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "deploy | give --image IMAGE, or --source URL#TAG to build pullpass from",
        "--image a/b:1 --source https://h/p#v1 | give --image IMAGE, or --source URL#TAG to build"
            + " pullpass from",
        "--image Acme/Tool | --image: \"Acme/Tool\": invalid reference format: repository name"
            + " (Tool) must be lowercase",
        "--source https://git.example.com/p | --source: expected https://HOST/PATH#TAG, or"
            + " ssh://HOST/PATH#TAG",
        "--source https://u:p@h/p#v1 | --source: expected https://HOST/PATH#TAG, or"
            + " ssh://HOST/PATH#TAG",
        "--image a/b:1 a;b | PATH: \"a;b\" has a character that would need quotes in the job",
        "--image a/b:1 -- -x | PATH: \"-x\" has a character that would need quotes in the job",
      })
  void aJobNeedsAProgramAndPlainPaths(String options, String message) {
    for (String job : List.of("gitlab-ci", "github-workflow")) {
      List<String> args = new ArrayList<>(List.of("policy", job));
      args.addAll(List.of(options.split(" ", -1)));
      assertThat(Run.pullpass(args.toArray(String[]::new)))
          .isEqualTo(new Run(2, "", "pullpass: " + message + "\n"));
    }
  }

  @Test
  void withoutACommandTheyAreNamed() {
    assertThat(Run.pullpass("policy"))
        .isEqualTo(
            new Run(
                2,
                "",
                """
                pullpass: missing command: validating-admission-policy, gatekeeper, kyverno, \
                gitlab-ci or github-workflow
                pullpass: see pullpass policy --help
                """));
  }
}
