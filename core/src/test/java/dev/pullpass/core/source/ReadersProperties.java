package dev.pullpass.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.text.Span;
import dev.pullpass.core.yaml.MalformedYaml;
import dev.pullpass.core.yaml.YamlScalar;
import dev.pullpass.core.yaml.YamlText;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReadersProperties {
  private static final List<String> SNIPPETS =
      List.of(
          "image: ",
          "a:\n  script:\n    - ",
          "docker push ",
          "$(",
          "${",
          "${{ ",
          "}}",
          ")",
          "\"",
          "'",
          "\\",
          "\n",
          "\r\n",
          "  ",
          " - ",
          "|\n",
          ">-\n",
          "FROM ",
          "ARG A=",
          "$A",
          "<<EOF",
          "AS ",
          "--from=",
          "jobs: {a: {steps: [{run: ",
          "images:\n- name: a\n  newTag: ",
          "extends: a\n",
          "&x ",
          "*x",
          "!reference [a, script]",
          "services:\n",
          "variables: {A: $B, B: $A}\n",
          "-t ",
          "`",
          "#",
          ":",
          "@",
          "/",
          "latest",
          "\uD83D\uDE00",
          "\u0000",
          "\\u0041",
          "for x in a b; do ");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(SNIPPETS).list().ofMaxSize(30).map(parts -> String.join("", parts));
  }

  /** Nothing but malformed YAML is refused, and every place lies within the text. */
  @Property(tries = 400)
  void noTextIsTooStrange(@ForAll("texts") String text, @ForAll FileKind kind) {
    try {
      Reading reading = Readings.of(new SourceFile("f", kind, text));
      reading.images().forEach(use -> isWithin(text, use.text().span()));
      reading.made().forEach(made -> isWithin(text, made.image().text().span()));
      Kustomization.of(reading);
    } catch (MalformedYaml malformed) {
      assertThat(malformed.problem()).isNotEmpty();
    }
    assertThat(Sniff.kind(text)).isNotNull();
  }

  private static void isWithin(String text, Span span) {
    assertThat(span.end()).isLessThanOrEqualTo(text.length());
  }

  /** Each character that is not blank stands where it is said to, however the scalar is written. */
  @Property(tries = 400)
  void charactersStandWhereTheyAreSaidTo(@ForAll("words") List<String> words, @ForAll Form form) {
    String text = form.write(words);
    YamlScalar scalar = scalar(text);
    ScalarOffsets offsets = new ScalarOffsets(text, scalar);
    for (int i = 0; i < scalar.value().length(); i++) {
      char c = scalar.value().charAt(i);
      boolean plain = c > ' ' && c != '"' && c != '\\';
      if (plain) {
        assertThat(text.charAt(offsets.of(i))).isEqualTo(c);
      }
    }
    assertThat(scalar.value()).contains(words);
  }

  private static YamlScalar scalar(String text) {
    return ((dev.pullpass.core.yaml.YamlMap) YamlText.parse(text).documents().get(0))
        .scalar("a")
        .orElseThrow();
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of("x", "it's", "say\"so\"", "back\\slash", "a:b", "\uD83D\uDE00", "y#z")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private enum Form {
    PLAIN("a: ", "\n   ", ""),
    LITERAL("# c\na: |+\n   ", "\n   ", "\n\n"),
    FOLDED("a: >-\n  ", "\n\n  ", "\n"),
    SINGLE("a: &n '", "\n  ", "'"),
    DOUBLE("a: \"", " \\\n   \\  ", "\"\n");

    private final String start;
    private final String between;
    private final String end;

    Form(String start, String between, String end) {
      this.start = start;
      this.between = between;
      this.end = end;
    }

    private String write(List<String> words) {
      return start + String.join(between, words.stream().map(this::escaped).toList()) + end;
    }

    private String escaped(String word) {
      return switch (this) {
        case SINGLE -> word.replace("'", "''");
        case DOUBLE -> word.replace("\\", "\\\\").replace("\"", "\\\"");
        default -> word;
      };
    }
  }
}
