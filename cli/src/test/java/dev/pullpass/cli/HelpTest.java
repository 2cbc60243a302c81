package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The help of every command, word by word in resources/help. */
class HelpTest {

  static Stream<String> commands() {
    List<String> names = new ArrayList<>();
    collect(Pullpass.commandLine(Io.system()), names);
    return names.stream();
  }

  private static void collect(CommandLine command, List<String> names) {
    names.add(command.getCommandSpec().qualifiedName());
    command.getSubcommands().values().forEach(sub -> collect(sub, names));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpReadsAsAgreed(String command) {
    String[] words = command.split(" ", -1);
    String[] args = new String[words.length];
    System.arraycopy(words, 1, args, 0, words.length - 1);
    args[args.length - 1] = "--help";
    Run run = Run.pullpass(args);
    Golden.check("help/" + String.join("-", words) + ".txt", run.out());
    assertThat(run).isEqualTo(new Run(0, run.out(), ""));
  }

  @Test
  void helpIsNoWiderThanAnOldTerminal() {
    commands()
        .map(command -> "src/test/resources/help/" + command.replace(' ', '-') + ".txt")
        .flatMap(file -> Samples.text(file).lines())
        .forEach(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void helpOfACommandIsAlsoACommand() {
    assertThat(Run.pullpass("help", "why")).isEqualTo(Run.pullpass("why", "--help"));
  }

  @Test
  void withoutACommandItHelps() {
    assertThat(Run.pullpass()).isEqualTo(Run.pullpass("--help"));
  }

  @Test
  void theVersionIsOneLine() {
    assertThat(Run.pullpass("-V")).isEqualTo(new Run(0, "pullpass dev\n", ""));
  }
}
