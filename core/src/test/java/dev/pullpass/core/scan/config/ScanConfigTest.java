package dev.pullpass.core.scan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.scan.Finding;
import dev.pullpass.core.scan.RuleLevel;
import dev.pullpass.core.scan.Scan;
import dev.pullpass.core.scan.ScanSettings;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.text.MalformedInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the configuration may say, and the one line that is said of everything else. */
class ScanConfigTest {
  private static final String WHOLE =
      """
      # all that there is
      scan:
        failOn: error
        allowRegistries: [registry.test, docker.io/library]
        privateRegistries:
          - registry.test/team
        mutableTags: [Nightly]
        exclude: ["test/**"]
        rules:
          MutableTag: error
          LatestTag: off
        baseline: .pullpass-baseline.json
        maxFileSize: 20Mi
      """;

  private static ScanConfig parse(String text) {
    return ScanConfig.parse(".pullpass.yaml", text);
  }

  @Test
  void everyKeyIsRead() {
    assertThat(parse(WHOLE))
        .isEqualTo(
            new ScanConfig(
                new ScanSettings(
                    List.of("registry.test", "docker.io/library"),
                    List.of("registry.test/team"),
                    Set.of("nightly"),
                    Set.of(),
                    Map.of("MutableTag", RuleLevel.ERROR, "LatestTag", RuleLevel.OFF)),
                new ScanConfig.Terms(
                    List.of("test/**"),
                    Optional.of("error"),
                    Optional.of(".pullpass-baseline.json"),
                    Optional.of("20Mi"))));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"''", "'# nothing'", "'{}'", "'scan:'", "'scan: {}'", "'scan: {rules: , exclude: }'"})
  void whatSaysNothingIsAsUsual(String text) {
    assertThat(parse(text)).isEqualTo(ScanConfig.USUAL);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'scna: {}', '1:1: there is no key scna in the file; did you mean scan?'",
    "'a: 1', '1:1: there is no key a in the file; there is scan'",
    "'scan: {failon: error}', '1:8: there is no key failon in scan; did you mean failOn?'",
    "'scan:\n  excludes: []', '2:3: there is no key excludes in scan; did you mean exclude?'",
    "'scan: []', '1:7: scan must be a map of keys and values'",
    "'just words', '1:1: the file must be a map of keys and values'",
    "'scan: {failOn: fatal}', '1:16: failOn must be one of error, warning, note, never'",
    "'scan: {exclude: test}', '1:17: exclude must be a list of texts'",
    "'scan: {exclude: [[a]]}', '1:18: each of exclude must be a text'",
    "'scan: {mutableTags: [\"\"]}', '1:22: each of mutableTags must be a text'",
    "'scan: {baseline: [a]}', '1:18: baseline must be a text'",
    "'scan: {maxFileSize: 20MB}', '1:21: maxFileSize must be a size: 500Ki, 20Mi or 1Gi'",
    "'scan: {rules: {LatestTags: off}}', '1:16: there is no rule LatestTags; did you mean LatestTag?'",
    "'scan: {rules: {LatestTag: fatal}}', '1:27: LatestTag must be one of error, warning, note, off'",
    "'scan: {rules: [LatestTag]}', '1:15: rules must be a map of keys and values'",
    "'scan: {rules: {LatestTag: off, LatestTag: note}}', '1:32: LatestTag is there twice'",
    "'scan: {}\nscan: {}', '2:1: scan is there twice'",
    "'scan: {}\n---\nscan: {}', '3:1: a second document; there is one'",
  })
  void aMistakeIsOneClearLine(String text, String message) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(MalformedInput.class)
        .hasMessage(".pullpass.yaml:" + message);
  }

  @Test
  void whatIsNoYamlIsSaidSo() {
    assertThatThrownBy(() -> parse("scan: {"))
        .isInstanceOf(MalformedInput.class)
        .hasMessageStartingWith(".pullpass.yaml:1:8: no YAML: ");
  }

  @Property
  void nothingElseIsEverThrown(@ForAll String text) {
    try {
      assertThat(parse("scan: " + text)).isNotNull();
    } catch (MalformedInput expected) {
      assertThat(expected).hasMessageStartingWith(".pullpass.yaml:");
    }
  }

  private static List<Finding> findings(ScanSettings settings) {
    String pod =
        """
        kind: Pod
        apiVersion: v1
        metadata: {name: web}
        spec:
          containers:
            - {name: a, image: "nginx:latest"}
            - {name: b, image: "nginx:stable"}
        """;
    return Scan.file(new SourceFile("pod.yaml", FileKind.MANIFEST, pod), settings).findings();
  }

  @Test
  void levelsChangeHowBadFindingsAreAndWhetherThereAreAny() {
    ScanSettings settings = parse("scan: {rules: {MutableTag: error, LatestTag: off}}").settings();
    assertThat(findings(settings))
        .filteredOn(finding -> finding.rule().id().endsWith("eTag"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
    assertThat(findings(settings)).noneMatch(finding -> finding.rule().id().equals("LatestTag"));
  }

  @Test
  void anothersToolsNameMeansAllRulesThatHaveIt() {
    assertThat(parse("scan: {rules: {CKV_K8S_14: off}}").settings().levels())
        .containsEntry("LatestTag", RuleLevel.OFF)
        .containsEntry("MissingTag", RuleLevel.OFF);
  }

  @Test
  void theCommandLineGoesBeforeTheFile() {
    ScanSettings flags =
        new ScanSettings(List.of("other.test"), List.of(), Set.of(), Set.of("LatestTag"));
    ScanSettings both = parse(WHOLE).settings().under(flags);
    assertThat(both.allowedRegistries()).containsExactly("other.test");
    assertThat(both.privateRegistries()).containsExactly("registry.test/team");
    assertThat(findings(both)).extracting(f -> f.rule().id()).containsExactly("LatestTag");
  }
}
