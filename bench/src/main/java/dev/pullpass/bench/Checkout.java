package dev.pullpass.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The checkout whose build is measured.
 *
 * @param launcher its {@code pullpass}
 */
record Checkout(Path launcher) {

  /** A run of pullpass that is to end with that exit code. */
  Command pullpass(int expectedExit, String... arguments) {
    return new Command(words(arguments), expectedExit);
  }

  /** A run of pullpass whose output is wanted. */
  ProcessBuilder process(String... arguments) {
    return new ProcessBuilder(words(arguments));
  }

  private List<String> words(String... arguments) {
    List<String> words = new ArrayList<>(List.of(launcher.toString()));
    words.addAll(List.of(arguments));
    return words;
  }

  /** Explains a dump without asking any registry. */
  Command explain(Path dump, int expectedExit) {
    return pullpass(expectedExit, "why", "-f", dump.toString(), "-A", "--no-probe", "-o", "json");
  }

  /** Decodes a dump wholly, with the JVM's defaults: it gains more from them than it loses. */
  Command decode(Path dump) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new Command(
        List.of(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            FullDecoding.class.getName(),
            dump.toString()),
        0);
  }

  /** Builds what is missing, and makes the class archive. */
  void prepare() throws IOException, InterruptedException {
    pullpass(0, "--version").runs(1);
  }
}
