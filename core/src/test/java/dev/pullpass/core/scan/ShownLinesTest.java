package dev.pullpass.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No secret that stands beside a finding gets into a report. */
class ShownLinesTest {
  private static final ScanRule RULE = LatestTag.RULE;

  private static Finding shown(String text, String meant) {
    SourceFile file = new SourceFile("a.yaml", FileKind.MANIFEST, text);
    int at = text.indexOf(meant);
    Place place = Place.of(file, new Span(at, at + meant.length()), "", "");
    Finding finding = Finding.of(RULE, place, "It says " + meant + ".", new Mend.ByHand(""));
    return new ShownLines(file).of(finding);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "an image alone, '  - image: \"a:latest\"', a:latest, '  - image: \"a:latest\"'",
    "a password beside it, '{image: a:latest, password: s3cretwords}', a:latest,"
        + " '{image: a:latest, password: ***********}'",
    "in front of it, '{password: s3cretwords, image: a:latest}', a:latest,"
        + " '{password: ***********, image: a:latest}'",
    "in a comment, 'image: a:latest # password: s3cretwords', a:latest,"
        + " 'image: a:latest # password: ***********'",
  })
  void theLineIsShownWithoutSecrets(String what, String text, String meant, String line) {
    assertThat(what).isNotEmpty();
    Finding finding = shown(text, meant);
    assertThat(finding.place().line()).isEqualTo(line);
    assertThat(finding.place().written()).isEqualTo(meant);
    assertThat(finding.message()).isEqualTo("It says " + meant + ".");
  }

  @ParameterizedTest(name = "{0} characters before")
  @CsvSource({"0", "90", "100", "120", "300", "5000"})
  void alsoOnLinesThatAreCut(int before) {
    String secret = "s3cretwords";
    String line =
        "{\"password\": \"%s\", \"pad\": \"%s\", \"image\": \"a:latest\", \"token\": \"%s\", \"p\": \"%s\"}"
            .formatted(secret, "x".repeat(before), secret, "y".repeat(600));
    Finding finding = shown("first: line\n" + line, "a:latest");
    assertThat(finding.place().line()).contains("a:latest").doesNotContain("cretword");
    assertThat(finding.place().written()).isEqualTo("a:latest");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"password: s3cretwords", "'url: https://user:s3cretwords@registry.test/app'"})
  void whatIsMeantMayItselfBeSecret(String text) {
    Finding finding = shown(text, text.substring(text.indexOf(' ') + 1));
    assertThat(finding.place().line()).doesNotContain("s3cret").contains("***");
    assertThat(finding.message()).doesNotContain("s3cret").contains("***");
    assertThat(finding.fingerprint().toString()).doesNotContain("s3cret");
  }
}
