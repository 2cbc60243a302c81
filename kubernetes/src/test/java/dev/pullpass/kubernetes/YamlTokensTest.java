package dev.pullpass.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.text.Tokens.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** YAML reads as the JSON that it stands for. */
class YamlTokensTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "1,NUMBER",
    "-1.5e3,NUMBER",
    ".5,NUMBER",
    "5.,NUMBER",
    "0x1F,NUMBER",
    "0o17,NUMBER",
    ".inf,NUMBER",
    "-.INF,NUMBER",
    ".nan,NUMBER",
    "1e,STRING",
    "e1,STRING",
    ".,STRING",
    "-,STRING",
    "0x,STRING",
    "0o8,STRING",
    "1.2.3,STRING",
    "true,BOOL",
    "FALSE,BOOL",
    "yes,STRING",
    "~,NULL",
    "null,NULL",
    "Null,NULL",
    "nul,STRING",
    "2026-11-20,STRING",
    "1_000,STRING"
  })
  void plainScalarsAreTypedByTheCoreSchema(String text, Kind kind) {
    assertThat(CoreSchema.kind(text)).isEqualTo(kind);
  }

  @Test
  void quotedScalarsAreTexts() {
    YamlTokens tokens = tokens("['1', \"true\", |\n  null\n]".replace("|\n  null\n", "'null'"));
    assertThat(tokens.next()).isEqualTo(Kind.ARRAY);
    assertThat(tokens.next()).isEqualTo(Kind.STRING);
    assertThat(tokens.next()).isEqualTo(Kind.STRING);
    assertThat(tokens.next()).isEqualTo(Kind.STRING);
    assertThat(tokens.next()).isEqualTo(Kind.END_ARRAY);
    assertThat(tokens.next()).isEqualTo(Kind.END);
  }

  @Test
  void aliasesReadAsWhatTheyStandFor() {
    Pod pod =
        Collected.of(
                """
                kind: Pod
                metadata: {name: &n web, namespace: shop}
                spec:
                  initContainers: [&c {name: *n, image: &i "a:1"}]
                  containers: [*c, {name: other, image: *i}]
                """)
            .all(Pod.class)
            .get(0);
    assertThat(pod.containers().stream().map(c -> c.name() + " " + c.kind() + " " + c.image()))
        .containsExactly("web INIT a:1", "web REGULAR a:1", "other REGULAR a:1");
  }

  @Test
  void skippedAnchorsCanStillBeUsed() {
    Pod pod =
        Collected.of("x: {y: [&n web]}\nkind: Pod\nmetadata: {name: *n}\n").all(Pod.class).get(0);
    assertThat(pod.name().name()).isEqualTo("web");
  }

  @Test
  void aBillionLaughsAreRefused() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [1,2,3,4,5,6,7,8,9,10]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1);
      yaml.append("a" + i + ": &a" + i + " [" + (alias + ",").repeat(9) + alias + "]\n");
    }
    assertThatThrownBy(() -> Collected.of(yaml.toString()))
        .isInstanceOf(DumpProblem.class)
        .hasMessageMatching(
            "standard input: line 6, column \\d+: aliases stand for more than 1000000 values");
  }

  @Test
  void anAliasInsideItsOwnAnchorIsRefused() {
    assertThatThrownBy(() -> Collected.of("a: &a [*a]\n"))
        .hasMessage("standard input: line 1, column 8: an alias of nothing that was read before");
  }

  @Test
  void aKeyThatIsNoTextIsRefused() {
    assertThatThrownBy(() -> Collected.of("? [a]\n: b\n"))
        .hasMessage("standard input: line 1, column 3: a key that is not a plain text");
  }

  private static YamlTokens tokens(String yaml) {
    return YamlTokens.of(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
