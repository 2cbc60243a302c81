package dev.pullpass.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The JavaScript that the build made of core, and a Node process to run it in. */
final class CompiledModule {
  static final Path FILE = Path.of("target", "javascript", "pullpass.mjs");
  private static final Path RUNNER = Path.of("src", "test", "resources", "run-calls.mjs");
  private static final long PATIENCE_SECONDS = 120;

  private final Path node;

  private CompiledModule(Path node) {
    this.node = node;
  }

  /** The module with the first {@code node} on the path; empty where there is none. */
  static Optional<CompiledModule> find() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder).resolve("node"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(CompiledModule::new);
  }

  /** Makes all calls in one process; the answers in the order of the calls. */
  List<String> answers(List<Call> calls) throws IOException, InterruptedException {
    // Through files: a full pipe on one side cannot block the other.
    Path requests = Files.createTempFile("calls", ".txt");
    Path results = Files.createTempFile("results", ".txt");
    try {
      Files.writeString(requests, String.join("", calls.stream().map(Call::line).toList()));
      run(requests, results);
      return Files.readAllLines(results).stream().map(CompiledModule::decoded).toList();
    } finally {
      Files.delete(requests);
      Files.delete(results);
    }
  }

  private void run(Path requests, Path results) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(node.toString(), RUNNER.toString(), FILE.toString())
            .redirectInput(requests.toFile())
            .redirectOutput(results.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("node did not end within " + PATIENCE_SECONDS + " s");
    }
    if (process.exitValue() != 0) {
      throw new IOException("node ended with exit code " + process.exitValue());
    }
  }

  private static String decoded(String line) {
    int space = line.indexOf(' ');
    String text =
        new String(Base64.getDecoder().decode(line.substring(space + 1)), StandardCharsets.UTF_8);
    return line.startsWith("returned ") ? text : "thrown: " + text;
  }
}
