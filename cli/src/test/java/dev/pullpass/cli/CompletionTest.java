package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completion scripts, in the shells that are on this machine. */
class CompletionTest {
  @TempDir private Path folder = Path.of("");

  private String script(String shell) {
    Run run = Run.pullpass("completion", shell);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    return Samples.file(folder, "completion." + shell, run.out());
  }

  private static String run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      return said + (process.exitValue() == 0 ? "" : "exit code " + process.exitValue());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void require(String shell) {
    String path = System.getenv().getOrDefault("PATH", "");
    assumeTrue(
        Arrays.stream(path.split(File.pathSeparator, -1))
            .anyMatch(folder -> Path.of(folder, shell).toFile().canExecute()),
        () -> "there is no " + shell + " here");
  }

  @ParameterizedTest
  @CsvSource({"bash", "zsh", "fish"})
  void theShellReadsTheScript(String shell) {
    require(shell);
    assertThat(run(shell, "-n", script(shell))).isEmpty();
  }

  @ParameterizedTest(name = "pullpass {0}<TAB>: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "wh                | why",
        "image d           | digest",
        "why --no-p        | --no-probe",
        "why -o js         | json",
        "image check --as  | --as",
        "completion f      | fish"
      })
  void bashCompletes(String typed, String completed) {
    require("bash");
    String words = "pullpass " + typed;
    int last = words.split(" ", -1).length - 1;
    String test =
        "source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s'; COMP_POINT=${#COMP_LINE}; "
            + "_complete_pullpass pullpass 2>/dev/null; echo \"${COMPREPLY[*]}\"";
    assertThat(run("bash", "-c", test.formatted(script("bash"), words, last, words)).trim())
        .isEqualTo(completed);
  }

  @ParameterizedTest(name = "pullpass {0}<TAB>: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "wh         | why",
        "image d    | digest",
        "why --no-p | --no-probe",
        "why -o js  | json",
        "completion f | fish"
      })
  void fishCompletes(String typed, String completed) {
    require("fish");
    String test = "source '%s'; complete -C 'pullpass %s'".formatted(script("fish"), typed);
    assertThat(run("fish", "--no-config", "-c", test).lines().map(line -> line.split("\t", -1)[0]))
        .containsExactly(completed);
  }

  @Test
  void anUnknownShellIsRefused() {
    assertThat(Run.pullpass("completion", "tcsh"))
        .isEqualTo(
            new Run(
                2,
                "",
                """
                pullpass: invalid value for positional parameter at index 0 (SHELL): expected one of \
                [BASH, ZSH, FISH] (case-insensitive) but was 'tcsh'
                pullpass: see pullpass completion --help
                """));
  }
}
