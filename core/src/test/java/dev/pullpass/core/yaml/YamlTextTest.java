package dev.pullpass.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTextTest {

  /** Every scalar as it stands in the text, in order. */
  private static List<String> slices(String text) {
    List<String> all = new ArrayList<>();
    YamlText.parse(text).documents().forEach(document -> collect(text, document, all));
    return all;
  }

  private static void collect(String text, YamlNode node, List<String> all) {
    if (node instanceof YamlMap map) {
      map.entries()
          .forEach(
              entry -> {
                collect(text, entry.key(), all);
                collect(text, entry.value(), all);
              });
    } else if (node instanceof YamlList list) {
      list.items().forEach(item -> collect(text, item, all));
    } else {
      all.add(node.span().of(text));
    }
  }

  @Test
  void scalarsStandWhereTheyAreWritten() {
    String text = "a: 1.10\nb: 'x'  # c\nc: \"y\"\nd:\ne: [p, q]\nf: {g: h}\n";

    assertThat(slices(text))
        .containsExactly(
            "a", "1.10", "b", "'x'", "c", "\"y\"", "d", "", "e", "p", "q", "f", "g", "h");
  }

  @Test
  void anchorsAndTagsAreNoPartOfTheContent() {
    String text = "v: &tag latest\nw: !!str &x 1\nx: &empty\ny: *tag\nz: &m\n  k: v\n";

    assertThat(slices(text))
        .containsExactly("v", "latest", "w", "1", "x", "", "y", "*tag", "z", "k", "v");
    YamlMap root = (YamlMap) YamlText.parse(text).documents().get(0);
    assertThat(root.map("z").orElseThrow().span().of(text)).isEqualTo("k: v");
    assertThat(root.text("y")).isEqualTo("latest");
  }

  @Test
  void placesCountCharactersBehindAByteOrderMarkAndBeyondTheBasicPlane() {
    assertThat(slices("\uFEFFa: \uD83D\uDE00\nb: c\n"))
        .containsExactly("a", "\uD83D\uDE00", "b", "c");
  }

  @Test
  void jsonMayBeIndentedWithTabs() {
    assertThat(slices("{\n\t\"a\": \"x\ty\",\n\t\"b\": [1]\n}\n"))
        .containsExactly("\"a\"", "\"x\ty\"", "\"b\"", "1");
  }

  @Test
  void mergedMapsAreLookedThrough() {
    YamlMap root =
        (YamlMap)
            YamlText.parse("a: &a {tag: x}\nb: &b {name: y}\nc:\n  <<: [*a, *b]\n  own: z\n")
                .documents()
                .get(0);
    YamlMap c = root.map("c").orElseThrow();

    assertThat(List.of(c.text("tag"), c.text("name"), c.text("own")))
        .containsExactly("x", "y", "z");
    assertThat(c.entry("tag")).isEmpty();
  }

  @Test
  void anAliasWithinItsOwnAnchorStandsForNothing() {
    YamlMap root = (YamlMap) YamlText.parse("a: &a\n  b: *a\n").documents().get(0);

    assertThat(root.map("a").orElseThrow().get("b")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`a: [1\nb: 2`      | 2:2 | `while parsing a flow sequence, expected ',' or ']', but got :`",
        "`a: b: c`          | 1:5 | `mapping values are not allowed here`",
        "`a: *nothing`      | 1:4 | `the alias *nothing names no anchor`",
        "`a: 'open`         | 1:9 | `while scanning a quoted scalar, found unexpected end of stream`",
      })
  void aTextThatIsNoYamlIsRefusedWithItsPlace(String text, String place, String problem) {
    assertThatThrownBy(() -> YamlText.parse(text))
        .isInstanceOfSatisfying(
            MalformedYaml.class,
            malformed -> {
              assertThat(malformed.problem()).isEqualTo(problem);
              assertThat(malformed.position()).hasToString(place);
            });
  }

  @Test
  void whatIsNestedTooDeeplyIsRefusedAndNotFollowed() {
    assertThatThrownBy(() -> YamlText.parse("[".repeat(100_000)))
        .isInstanceOf(MalformedYaml.class)
        .hasMessage("nested deeper than 500 levels");
  }

  /** Two at each of sixty levels: more than there are atoms, were they followed. */
  @Test
  void aliasesOfAliasesAreNotExpanded() {
    StringBuilder text = new StringBuilder("m0: &m0 {a: b}\n");
    for (int i = 1; i < 60; i++) {
      String below = "*m" + (i - 1);
      text.append("m%d: &m%d\n  <<: [%s, %s]\n".formatted(i, i, below, below));
    }
    YamlNode root = YamlText.parse(text.toString()).documents().get(0);
    YamlMap last = ((YamlMap) root).map("m59").orElseThrow();

    assertThat(last.text("a")).isEqualTo("b");
    assertThat(last.get("nothing")).isEmpty();
    assertThat(YamlText.parse(text.toString()).documents().get(0))
        .isEqualTo(root)
        .hasToString(root.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`a: b%nc: x\u0000y`  | 2:5 | `the character U+0000, which YAML forbids`",
        "`a: \uD83D`          | 1:4 | `the character U+D83D, which YAML forbids`",
        "`%YAML 2.0%n---%na:` | 1:1 | `%YAML asks for another version than 1`",
        "`a:%n\tb: c`         | 2:1 | `while scanning for the next token, found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)`",
      })
  void whatNoTextMayHoldIsNamedWithItsPlace(String text, String place, String problem) {
    assertThatThrownBy(() -> YamlText.parse(text.replace("%n", "\n")))
        .isInstanceOfSatisfying(
            MalformedYaml.class,
            malformed -> {
              assertThat(malformed.problem()).isEqualTo(problem);
              assertThat(malformed.position()).hasToString(place);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "lone carriage returns   | `a: b\rc: d\r`               | `a b c d`",
        "an older version        | `%YAML 1.1\n---\na: yes\n`   | `a yes`",
        "an end of a document    | `a: b\n...\n---\nc: d\n...\n` | `a b c d`",
        "a tab before a comment  | `a: b\t# c\n`               | `a b`",
        "an anchor used twice    | `a: &x 1\nb: &x 2\nc: *x\n`  | `a 1 b 2 c *x`",
        "an alias in itself      | `a: &x [*x]\n`              | `a *x`",
      })
  void isRead(String what, String text, String slices) {
    assertThat(String.join(" ", slices(text))).as(what).isEqualTo(slices);
  }

  @Test
  void longTokensTakeNoLongerThanManyShortOnes() {
    String word = "x".repeat(5_000_000);

    assertThat(slices("a: &b " + word + " # " + word + "\nc: '" + word + "'\n")).hasSize(4);
  }
}
