package dev.pullpass.core.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.yaml.MalformedYaml;
import dev.pullpass.core.yaml.YamlText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How much of what is secret goes, and how much of what is not stays. */
class RedactionCasesTest {
  private static final List<String> NO_MISSES =
      List.of("1 ", "2 ", "7 ", "8 ", "Opaque", "Secret", "token", "pem", "helm values docker");

  static Stream<List<Case>> sets() {
    return Stream.of(
        Case.given(),
        Case.own(),
        Case.blind("a"),
        Case.blind("b"),
        Case.blind("c"),
        Case.blind("d"),
        Case.blind("e"));
  }

  static Stream<Case> all() {
    return sets().flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void nearlyAllBytesThatAreSecretGo(List<Case> cases) {
    long secret = 0;
    long gone = 0;
    for (Case it : cases) {
      String redacted = new Redactor().redact(it.text()).text();
      for (String value : it.secrets()) {
        secret += value.length();
        gone += redacted.contains(value) ? 0 : value.length();
      }
    }
    assertThat((double) gone / secret).isGreaterThanOrEqualTo(0.999);
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatHoldsNoSecretStaysAsItIs(Case it) {
    assertThat(new Redactor().redact(it.text()).replacements().isEmpty())
        .isEqualTo(it.isHarmless());
  }

  @ParameterizedTest
  @MethodSource("all")
  void secretsDockerConfigsTokensAndKeysAreNeverMissed(Case it) {
    if (NO_MISSES.stream().anyMatch(it.name()::startsWith)) {
      String redacted = new Redactor().redact(it.text()).text();
      assertThat(it.secrets().stream().filter(redacted::contains)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void redactingTwiceChangesNothingMore(Case it) {
    String once = new Redactor().redact(it.text()).text();
    assertThat(new Redactor().redact(once)).isEqualTo(new Redaction(once, List.of()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theMapBringsTheOriginalBack(Case it) {
    RedactionMap map = new RedactionMap();
    String redacted = new Redactor(map).redact(it.text()).text();
    RedactionMap read = RedactionMap.parse(map.toJson()).orElseThrow();
    assertThat(read.restore(redacted).equals(it.text())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatParsedBeforeStillParses(Case it) {
    assertThat(parses(new Redactor().redact(it.text()).text())).isEqualTo(parses(it.text()));
  }

  private static boolean parses(String text) {
    try {
      return !YamlText.parse(text).documents().isEmpty();
    } catch (MalformedYaml malformed) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void outsideOfTheReplacedPlacesNothingChanges(Case it) {
    Redaction redaction = new Redactor().redact(it.text());
    StringBuilder expected = new StringBuilder();
    int done = 0;
    for (Replacement each : redaction.replacements()) {
      expected.append(it.text(), done, each.span().start()).append(each.placeholder());
      done = each.span().end();
    }
    assertThat(redaction.text()).isEqualTo(expected.append(it.text().substring(done)).toString());
  }
}
