package dev.pullpass.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a place keeps of its file. */
class PlaceTest {

  private static Place place(String text, String meant) {
    int at = text.indexOf(meant);
    Span span = new Span(at, at + meant.length());
    return Place.of(new SourceFile("a.json", FileKind.MANIFEST, text), span, "", "");
  }

  @ParameterizedTest(name = "{0} characters before, {1} behind")
  @CsvSource({"0, 0", "99, 10", "500, 0", "0, 500", "500, 500", "100001, 100001"})
  void whatIsWrittenIsKnownOnTheLongestLines(int before, int behind) {
    Place place = place("x".repeat(before) + "nginx:latest" + "y".repeat(behind), "nginx:latest");
    assertThat(place.written()).isEqualTo("nginx:latest");
    assertThat(place.line().length()).isLessThanOrEqualTo(400);
    assertThat(place.start().column()).isEqualTo(before + 1);
  }

  @Test
  void noCharacterIsCutInTwo() {
    for (int before = 390; before < 400; before++) {
      String line =
          place("x".repeat(before) + "👍".repeat(300) + "!" + "👍".repeat(900), "!").line();
      assertThat(Character.isLowSurrogate(line.charAt(0))).isFalse();
      assertThat(Character.isHighSurrogate(line.charAt(line.length() - 1))).isFalse();
      assertThat(line).contains("!");
    }
  }

  @Test
  void ofSeveralLinesTheFirstIsMeant() {
    Place place = place("a: |\n  one\n  two\n", "one\n  two");
    assertThat(place.written()).isEqualTo("one");
    assertThat(place.end()).hasToString("2:6");
  }

  @Test
  void anotherTextMayBeShownOfTheLine() {
    Place place = place("password: hunter2-hunter2 # note", "hunter2-hunter2");
    assertThat(place.showing("password: ***").written()).isEqualTo("***");
  }
}
