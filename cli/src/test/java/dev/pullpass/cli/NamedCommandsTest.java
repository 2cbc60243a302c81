package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every pullpass command that an advice or a page names is one that there is. */
class NamedCommandsTest {

  static Stream<String> commands() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources"))) {
      List<Path> answers =
          files
              .filter(file -> file.toString().matches(".*/(docs/.*\\.md|advise/.*\\.text)"))
              .toList();
      return answers.stream()
          .flatMap(file -> Samples.text(file.toString()).lines())
          .map(line -> line.replaceFirst("^  first  +", "").strip())
          .filter(line -> line.startsWith("pullpass "))
          .map(line -> line.replaceFirst(" [<|#] .*", ""))
          .distinct()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aNamedCommandIsUnderstood(String command) {
    String[] args = command.replace("'", "").split(" ", -1);
    CommandLine line = Pullpass.commandLine(Io.system());
    assertThat(
            line.parseArgs(List.of(args).subList(1, args.length).toArray(String[]::new)).errors())
        .isEmpty();
  }
}
