package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands in the how-tos about pull secrets are understood as they stand there. */
class DocumentedSecretCommandsTest {
  private static final List<String> PAGES =
      List.of("create-a-pull-secret", "rotate-a-credential", "kubectl-equivalents");

  private static final Pattern IN_TABLE = Pattern.compile("`(pullpass secret [^`]*)`");

  static Stream<String> commands() {
    return PAGES.stream()
        .flatMap(page -> Samples.text("../docs/how-to/" + page + ".md").lines())
        .flatMap(DocumentedSecretCommandsTest::commands)
        .distinct();
  }

  private static Stream<String> commands(String line) {
    if (line.startsWith("pullpass secret ")) {
      return Stream.of(line);
    }
    List<String> found = new ArrayList<>();
    Matcher matcher = IN_TABLE.matcher(line.startsWith("|") ? line : "");
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found.stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandIsUnderstood(String command) {
    String[] words = command.replaceAll(" <.*$", "").replace("'", "").split(" ", -1);
    String[] args = Stream.of(words).skip(1).toArray(String[]::new);
    assertThatCode(() -> Pullpass.commandLine(Io.system(), args).parseArgs(args))
        .doesNotThrowAnyException();
  }

  @Test
  void thereAreSome() {
    assertThat(commands().count()).isGreaterThan(30);
  }
}
