package dev.pullpass.cli.secret;

import dev.pullpass.cli.Io;
import dev.pullpass.kubernetes.write.Ownership;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command writes to a cluster. */
final class WriteOptions {
  /** The values of kubectl's option that make sense where the diff is the answer. */
  enum DryRun {
    none,
    client
  }

  @Option(
      names = "--dry-run",
      paramLabel = "none|client",
      arity = "0..1",
      defaultValue = "none",
      fallbackValue = "client",
      description = "with client, show what would change and change nothing")
  private DryRun dryRun = DryRun.none;

  @Option(
      names = "--adopt",
      description = "overwrite a secret of that name although pullpass did not make it")
  private boolean adopt;

  @Option(
      names = "--undo-file",
      paramLabel = "FILE",
      description = "where to keep how it is undone (default: a new file of your own)")
  private @Nullable Path undoFile;

  boolean isDry() {
    return dryRun == DryRun.client;
  }

  Ownership ownership() {
    return adopt ? Ownership.ADOPT : Ownership.OWN;
  }

  /** The file for this run. */
  Path undoFile(Io io) {
    String moment = io.clock().instant().truncatedTo(ChronoUnit.MILLIS).toString();
    return undoFile != null
        ? undoFile
        : folder(io).resolve("undo-" + moment.replaceAll("[^0-9]", "") + ".jsonl");
  }

  /** The key that former contents are encrypted with, one for all runs of a user. */
  static Path keyFile(Io io) {
    return folder(io).resolve("undo.key");
  }

  /** By the XDG base directory specification: state is kept between runs, and is not portable. */
  private static Path folder(Io io) {
    String home = io.environment().getOrDefault("HOME", System.getProperty("user.home", "."));
    String state = io.environment().getOrDefault("XDG_STATE_HOME", "");
    Path base = state.isEmpty() ? Path.of(home, ".local", "state") : Path.of(state);
    return base.resolve("pullpass");
  }
}
