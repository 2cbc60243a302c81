package dev.pullpass.testkit.real;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A program in a process of its own, which does not outlive this one. It is guarded by a shell that
 * holds the other end of a pipe: when this process ends, however it ends, the pipe closes, and the
 * shell kills the program and deletes the folder, which nobody else will. Nothing that the program
 * keeps is worth a gentle end.
 */
final class Daemon implements AutoCloseable {
  private static final String GUARD =
      """
      exec 3<&0
      "$@" 3<&- </dev/null &
      program=$!
      {
        orphan=
        read -r end <&3 || orphan=yes
        kill -KILL $program && [ "$orphan" ] && { sleep 1; rm -rf "$PWD"; }
      } >/dev/null 2>&1 &
      exec 3<&-
      wait $program
      """;

  private final String name;
  private final Path log;
  private final Process guard;

  private Daemon(String name, Path log, Process guard) {
    this.name = name;
    this.log = log;
    this.guard = guard;
  }

  /** Starts the command; what it says goes to {@code NAME.log} in the folder. */
  static Daemon start(Scratch folder, List<String> command, Map<String, String> environment) {
    String name = Path.of(command.get(0)).getFileName().toString();
    Path log = folder.resolve(name + ".log");
    List<String> guarded = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, "guard"));
    guarded.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(guarded)
            .directory(folder.path().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    try {
      return new Daemon(name, log, builder.start());
    } catch (IOException notStarted) {
      throw new UncheckedIOException(notStarted);
    }
  }

  /**
   * Waits until it is ready.
   *
   * @throws DaemonFailure where it ends before, or the time is over
   */
  void await(BooleanSupplier ready, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!ready.getAsBoolean()) {
      if (!guard.isAlive() || System.nanoTime() > end) {
        throw new DaemonFailure(name + " did not start: " + tail());
      }
      Pause.briefly();
    }
  }

  /** Its last words. */
  private String tail() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Kills it, and returns when it is gone. */
  @Override
  public void close() {
    try (OutputStream pipe = guard.getOutputStream()) {
      pipe.write('\n');
      pipe.flush();
      guard.waitFor(10, TimeUnit.SECONDS);
    } catch (IOException endedBefore) {
      guard.destroy();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
