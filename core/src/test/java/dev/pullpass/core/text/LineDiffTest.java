package dev.pullpass.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineDiffTest {

  /** {@code /} stands for a line end. */
  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource(
      nullValues = "nothing",
      value = {
        "a/b/, a/b/, ''",
        "a/b/c/, a/x/c/, ' a/-b/+x/ c/'",
        "a/, a/b/, ' a/+b/'",
        "a/b/, b/, '-a/ b/'",
        "'', a/, +a/",
        "1/2/3/4/5/x/, 1/2/3/4/5/y/, '…/ 3/ 4/ 5/-x/+y/'",
        "x/1/2/3/4/5/6/7/x/, y/1/2/3/4/5/6/7/y/, '-x/+y/ 1/ 2/ 3/…/ 5/ 6/ 7/-x/+y/'"
      })
  void theDifferingLinesAreShownWithThreeAroundThem(String before, String after, String diff) {
    assertThat(LineDiff.of(lines(before), lines(after))).isEqualTo(lines(diff));
  }

  private static String lines(String text) {
    return text.replace('/', '\n');
  }

  @Property(tries = 300)
  void theMarkedLinesLeadFromOneToTheOther(
      @ForAll("texts") List<String> before, @ForAll("texts") List<String> after) {
    String diff = LineDiff.of(joined(before), joined(after));
    List<String> gone = marked(diff, '-');
    List<String> come = marked(diff, '+');
    List<String> left = new ArrayList<>(before);
    gone.forEach(line -> assertThat(left.remove(line)).isTrue());
    List<String> right = new ArrayList<>(after);
    come.forEach(line -> assertThat(right.remove(line)).isTrue());
    assertThat(left).as(diff).isEqualTo(right);
  }

  private static String joined(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private static List<String> marked(String diff, char mark) {
    return diff.lines()
        .filter(line -> line.charAt(0) == mark)
        .map(line -> line.substring(1))
        .toList();
  }

  /** Distinct lines, so that taking one out of a list leaves no doubt which. */
  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.integers().between(1, 12).map(String::valueOf).list().uniqueElements();
  }
}
