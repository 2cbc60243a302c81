package dev.pullpass.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class QuickReaderProperties {
  private static final String CHARACTERS = " \n:-#'\"[]{},|>&*!?%a0\t\\";

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.randomValue(QuickReaderProperties::text);
  }

  /** A values file with some characters more or less. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder(simple(random));
    int faults = random.nextInt(3);
    for (int i = 0; i < faults; i++) {
      int at = random.nextInt(text.length());
      char c = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, c);
        case 1 -> text.setCharAt(at, c);
        default -> text.deleteCharAt(at);
      }
    }
    return text.toString();
  }

  /** Without what is never read quickly. */
  private static String simple(Random random) {
    return new ValuesFile(random)
        .text()
        .replace("\uFEFF", "")
        .replace("\r\n", "\n")
        .replace("\uD83D\uDE00", "\u2603")
        .replace("\t# tabbed", " # c")
        .replace("!!str x", "x")
        .replaceAll("[&*]a[0-9]+ ?", "x")
        .replaceAll("multi\n *words", "one")
        .replace("\\u00e9 \\x41", "\\n\\\"");
  }

  @Property(tries = 5000)
  void whatIsReadQuicklyIsReadAsTheFullParserDoes(@ForAll("texts") String text) {
    Optional<List<YamlNode>> quick = QuickReader.documents(text);

    Statistics.label("quick").collect(quick.isPresent());
    quick.ifPresent(documents -> assertThat(documents).isEqualTo(new YamlReader(text).documents()));
  }

  @Example
  void aBlockAtTheRootIsLeftToTheFullParser() {
    assertThat(QuickReader.documents("|\nk0: a\n")).isEmpty();
  }

  @Example
  void manifestsAreReadQuickly() {
    String text =
        """
        # Source: x
        ---
        kind: Pod
        metadata: {name: "a", labels: {app: b}}
        spec:
          containers:
          - name: a # c
            image: registry:5000/a:1.10
            args: ["--x=y", z]
            command:
              - sh
              - |-
                echo "x: #"

                  y
            env:
        ---
        """;

    assertThat(QuickReader.documents(text))
        .hasValueSatisfying(
            documents -> assertThat(documents).isEqualTo(new YamlReader(text).documents()));
  }
}
