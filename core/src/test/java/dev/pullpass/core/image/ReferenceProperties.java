package dev.pullpass.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

class ReferenceProperties {

  @Property
  void anyTextIsReadAndKept(@ForAll String text) {
    Reference reference = Reference.parse(text);
    assertThat(reference.written()).isEqualTo(text);
    if (reference instanceof InvalidReference invalid) {
      assertThat(invalid.offset()).isBetween(0, text.length());
      assertThat(invalid.problem()).isNotEmpty();
    }
  }

  @Property
  void aCanonicalReferenceIsItself(@ForAll("nearlyReferences") String text) {
    if (Reference.parse(text) instanceof ImageReference image) {
      ImageReference again = (ImageReference) Reference.parse(image.canonical());
      assertThat(again.canonical()).isEqualTo(image.canonical());
      assertThat(again.repository()).isEqualTo(image.repository());
      assertThat(((ImageReference) Reference.parse(image.familiarName())).repository())
          .isEqualTo(image.repository());
    }
  }

  @Property
  void offsetsStayInTheText(@ForAll("nearlyReferences") String text) {
    if (Reference.parse(text) instanceof InvalidReference invalid) {
      assertThat(invalid.offset()).isBetween(0, text.length());
    }
  }

  @Provide
  Arbitrary<String> nearlyReferences() {
    return Arbitraries.of(
            "nginx",
            "docker.io",
            "r.io:5000",
            "/",
            "/",
            ":",
            "@",
            "sha256:",
            "library",
            "a",
            "A",
            "0",
            "-",
            "_",
            ".",
            "0123456789abcdef0123456789abcdef",
            "[::1]",
            "localhost",
            "é")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  @Example
  void longTextsAreReadInMilliseconds() {
    String[] units = {"a", "a/", "a.", "a-", "a_", "-", "[", ":", "@", "A", "é", "a:", "/"};
    for (String unit : units) {
      String text = unit.repeat(1 << 20);
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(2),
          () -> assertThat(Reference.parse(text).written()).hasSizeGreaterThan(10_000));
    }
  }
}
