package dev.pullpass.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The expressions know what the parser knows, whatever the text. */
class ImageTextProperties {
  private static final ImageChecks SYNTAX =
      ImageChecks.of(
          new ImageTerms(
              List.of(
                  PolicyRule.INVALID_REFERENCE,
                  PolicyRule.UPPERCASE_REPOSITORY,
                  PolicyRule.MALFORMED_DIGEST),
              ImageTerms.MUTABLE_TAGS,
              new ImageTerms.Registries(List.of(), List.of()),
              List.of()));

  @Provide
  Arbitrary<String> images() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a",
            "B",
            "0",
            ".",
            "-",
            "_",
            "/",
            ":",
            "@",
            "[",
            "]",
            " ",
            "\n",
            "é",
            "latest",
            "localhost",
            "docker.io",
            "index.docker.io",
            "sha256:",
            "sha256:" + "a".repeat(64));
    return pieces.list().ofMaxSize(9).map(list -> String.join("", list));
  }

  @Property(tries = 5000)
  void aTextBreaksTheSyntaxExactlyWhereTheParserSaysSo(@ForAll("images") String image) {
    boolean read = Reference.parse(image) instanceof ImageReference;
    boolean team = image.matches("(?s)[^/.:@]*[A-Z][^/.:@]*/.*");
    assertThat(SYNTAX.faults(ImageUse.of(image)).isEmpty()).isEqualTo(read && !team);
  }

  @Property(tries = 5000)
  void fullNamesAreTheParsers(@ForAll("images") String image) {
    if (Reference.parse(image) instanceof ImageReference read) {
      String tag = read.tag().map(name -> ":" + name).orElse("");
      String digest = read.digest().map(name -> "@" + name).orElse("");
      assertThat(NameForm.fullName(image) + (image.endsWith(tag + digest) ? "" : ":latest"))
          .isEqualTo(read.repository() + tag + digest);
    }
  }
}
