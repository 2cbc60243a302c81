package dev.pullpass.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A program that policies are tested with. */
record PolicyProgram(Path path) {

  /** What it said, on both streams, and how it ended. */
  record Said(int code, String text) {}

  /**
   * The engine that {@code dev/policy-engines/build} has built; where it has not, the test is
   * skipped, or fails if this variable of the environment says {@code required}.
   */
  static PolicyProgram engine(String name, String variable) {
    Said found = new PolicyProgram(Path.of("../dev/policy-engines/build")).run("--find", name);
    if (found.code() == 0) {
      return new PolicyProgram(Path.of(found.text().strip()));
    }
    String absence = "real part absent: " + name + "; run dev/policy-engines/build " + name;
    if (System.getenv().getOrDefault(variable, "").equals("required")) {
      throw new AssertionError(absence + ", as " + variable + "=required");
    }
    return Assumptions.abort(absence);
  }

  /** The program at a path that is known to be there. */
  static PolicyProgram of(Optional<Path> path, String absence) {
    return new PolicyProgram(path.orElseGet(() -> Assumptions.abort(absence)));
  }

  Said run(String... arguments) {
    List<String> command = new ArrayList<>(List.of(path.toString()));
    command.addAll(Arrays.asList(arguments));
    try {
      Path out = Files.createTempFile("pullpass-policy", ".out");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      process.getOutputStream().close();
      int code = process.waitFor();
      String text = Files.readString(out, StandardCharsets.UTF_8);
      Files.delete(out);
      return new Said(code, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
