package dev.pullpass.sources;

import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Programs of the machine, found by {@code PATH} of the given environment, which they also get. One
 * that does not end in time is killed with its children.
 */
public final class ProgramsOnPath implements Programs {
  private static final int MOST = 1 << 20;

  private final Map<String, String> environment;
  private final Duration patience;

  /**
   * Programs that may take so long.
   *
   * @param environment what they get and are found by
   */
  public ProgramsOnPath(Map<String, String> environment, Duration patience) {
    this.environment = Map.copyOf(environment);
    this.patience = patience;
  }

  @Override
  public Outcome run(List<String> command, String input) {
    Optional<Path> program = find(command.get(0));
    if (program.isEmpty()) {
      return new Unfinished("is not on the PATH");
    }
    List<String> whole = new ArrayList<>(command);
    whole.set(0, program.get().toString());
    try {
      return run(start(whole), input);
    } catch (IOException e) {
      return new Unfinished("could not be started");
    }
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private Optional<Path> find(String name) {
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Path candidate = Path.of(folder, name);
      if (!folder.isEmpty() && Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private Outcome run(Process process, String input) {
    Output output = new Output(process.getInputStream());
    Thread reader = new Thread(output, "output of a credential helper");
    reader.setDaemon(true);
    reader.start();
    write(process.getOutputStream(), input);
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Unfinished("gave no answer in " + patience.toSeconds() + " s");
      }
      // A child that lives on may keep the pipe open: what came so far is the answer.
      reader.join(TimeUnit.SECONDS.toMillis(2));
      return new Finished(process.exitValue(), Confidential.of(output.bytes()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Unfinished("was interrupted");
    } finally {
      kill(process);
    }
  }

  private static void kill(Process process) {
    if (process.isAlive()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** A program that reads nothing may have closed its end; that is its own affair. */
  private static void write(OutputStream to, String input) {
    try (to) {
      to.write(Utf8.bytes(input));
    } catch (IOException ignored) {
      // Its exit code and its answer tell whether it minded.
    }
  }

  /** What a program prints, up to a limit; the rest is read and dropped. */
  private static final class Output implements Runnable {
    private final InputStream from;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    private Output(InputStream from) {
      this.from = from;
    }

    @Override
    public void run() {
      byte[] piece = new byte[8192];
      try {
        for (int count = from.read(piece); count >= 0; count = from.read(piece)) {
          keep(piece, count);
        }
      } catch (IOException ignored) {
        // The process is gone; what came before counts.
      }
    }

    private synchronized void keep(byte[] piece, int count) {
      kept.write(piece, 0, Math.min(count, MOST - kept.size()));
    }

    private synchronized byte[] bytes() {
      return kept.toByteArray();
    }
  }
}
