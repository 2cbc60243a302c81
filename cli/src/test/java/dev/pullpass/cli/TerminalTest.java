package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is different on a terminal: colour, the width of lines, progress. */
class TerminalTest {
  private static final String[] WHY = {"why", "-f", Samples.SHOP, "--no-probe", "-A"};

  @ParameterizedTest(name = "terminal {0}, NO_COLOR={1}, TERM={2}: coloured {3}")
  @CsvSource({
    "true, '', xterm-256color, true",
    "true, '', '', true",
    "true, 1, xterm-256color, false",
    "true, '', dumb, false",
    "false, '', xterm-256color, false"
  })
  void colourIsForTerminalsThatWantIt(
      boolean terminal, String noColour, String term, boolean coloured) {
    Run run =
        Run.World.BARE
            .on(new Terminal(terminal, terminal, 0))
            .withEnvironment(Map.of("NO_COLOR", noColour, "TERM", term))
            .run(WHY);
    assertThat(run.out().contains("\u001b[")).isEqualTo(coloured);
  }

  @ParameterizedTest
  @CsvSource({"80", "100", "140"})
  void longLinesAreBrokenExceptCommands(int columns) {
    Run run = Run.World.BARE.on(new Terminal(true, true, columns)).run(WHY);
    Run plain = Run.pullpass(WHY);
    String seen = run.out().replaceAll("\u001b\\[[0-9;]*m", "");
    assertThat(seen.lines())
        .filteredOn(line -> !line.startsWith(" ".repeat(12)))
        .filteredOn(line -> line.trim().split("  *", -1).length > 2)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
    assertThat(words(seen)).isEqualTo(words(plain.out()));
    assertThat(seen.lines().filter(line -> line.startsWith(" ".repeat(12))))
        .containsExactlyElementsOf(
            plain.out().lines().filter(line -> line.startsWith(" ".repeat(12))).toList());
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void pipedLinesAreNeverBroken() {
    assertThat(Run.World.BARE.on(new Terminal(false, true, 80)).run(WHY))
        .isEqualTo(Run.pullpass(WHY));
  }

  @ParameterizedTest(name = "COLUMNS={0}: {1}")
  @CsvSource({"120, 120", "'', 0", "wide, 0", "-3, 0", "99999, 0"})
  void theWidthIsThatOfTheEnvironment(String columns, int width) {
    assertThat(Terminal.system(Map.of("COLUMNS", columns)))
        .isEqualTo(new Terminal(false, false, width));
  }
}
