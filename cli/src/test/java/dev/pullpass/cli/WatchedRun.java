package dev.pullpass.cli;

import dev.pullpass.testkit.real.JavaProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A run of pullpass in a process of its own, and what could be seen of it.
 *
 * @param said standard output and standard error
 * @param commandLines of the process and its children, as {@code /proc} showed them meanwhile
 * @param files what it left in its user's home, names and contents
 */
record WatchedRun(int code, String said, String commandLines, String files) {

  /** What surrounds the process. */
  record World(Path home, String in, Map<String, String> environment) {
    World with(String input) {
      return new World(home, input, environment);
    }

    World with(String variable, String value) {
      Map<String, String> all = new HashMap<>(environment);
      all.put(variable, value);
      return new World(home, in, all);
    }

    WatchedRun run(String... arguments) {
      try {
        return started(arguments);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }

    private WatchedRun started(String... arguments) throws IOException, InterruptedException {
      Path said = Files.createTempFile("said", "");
      ProcessBuilder builder = JavaProgram.of(Main.class, arguments);
      builder.environment().clear();
      builder.environment().putAll(environment);
      builder.environment().put("HOME", home.toString());
      Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
      try (OutputStream input = process.getOutputStream()) {
        input.write(in.getBytes(StandardCharsets.UTF_8));
      }
      Set<String> commandLines = new TreeSet<>();
      while (!process.waitFor(2, TimeUnit.MILLISECONDS)) {
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .forEach(one -> commandLines.add(commandLine(one)));
      }
      String text = Files.readString(said);
      Files.delete(said);
      return new WatchedRun(
          process.exitValue(), text, String.join("\n", commandLines), contents(home));
    }
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
    } catch (IOException gone) {
      return "";
    }
  }

  private static String contents(Path home) {
    StringBuilder all = new StringBuilder();
    for (Path file : files(home)) {
      all.append(file).append('\n').append(content(file)).append('\n');
    }
    return all.toString();
  }

  private static String content(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<Path> files(Path home) {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The undo files there, the newest first. */
  static List<Path> undoFiles(Path home) {
    return files(home).stream()
        .filter(file -> file.toString().endsWith(".jsonl"))
        .sorted((a, b) -> Long.compare(b.toFile().lastModified(), a.toFile().lastModified()))
        .toList();
  }
}
