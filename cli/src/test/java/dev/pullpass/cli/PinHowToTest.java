package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.cluster.FakeCluster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The commands of the page on pinning are run, and what it says of files is what becomes of them.
 */
class PinHowToTest {
  private static final String PAGE = "../docs/how-to/pin-images.md";

  @TempDir private Path folder = Path.of("");
  @TempDir private Path elsewhere = Path.of("");

  static Stream<String> commands() {
    return Samples.text(PAGE).lines().filter(line -> line.startsWith("pullpass pin"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandIsUnderstoodAndDoesItsWork(String command) {
    try (PinFolder files = new PinFolder(folder);
        FakeCluster cluster = FakeCluster.start()) {
      files.pod("a.yaml", "HOST/acme/db:2@" + files.digest("acme/db", "2"));
      files.pin("--write");
      List<String> words = new ArrayList<>();
      for (String word : command.replace("'", "").split(" ", -1)) {
        if (!word.equals("pullpass") && !word.equals("pin") && !word.equals("deploy/")) {
          words.add(word);
        }
      }
      if (words.contains("--from-cluster")) {
        words.add("--kubeconfig=" + Samples.file(elsewhere, "config", cluster.kubeconfig()));
      }
      assertThat(files.pin(words.toArray(String[]::new)).code()).as(command).isZero();
    }
  }

  @Test
  void thereAreCommandsToRun() {
    assertThat(commands()).hasSizeGreaterThan(7);
  }
}
