package dev.pullpass.cli.secret;

import dev.pullpass.cli.Io;
import dev.pullpass.cli.fix.WriteOptions;
import dev.pullpass.kubernetes.write.Ownership;
import dev.pullpass.kubernetes.write.UndoKey;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether a command writes to a cluster, and how. */
final class ApplyOptions {
  /** The values of kubectl's option that make sense where the difference is the answer. */
  enum DryRun {
    none,
    client
  }

  @Option(
      names = "--dry-run",
      paramLabel = "none|client",
      defaultValue = "none",
      description = "with client, show what would change and change nothing")
  private DryRun dryRun = DryRun.none;

  @Mixin private WriteOptions writing = new WriteOptions();

  boolean isDry() {
    return dryRun == DryRun.client;
  }

  Ownership ownership() {
    return writing.ownership();
  }

  /** The file for this run. */
  Path undoFile(Io io) {
    return writing.undoFile(io);
  }

  /** The key of undo files; one that nobody keeps where nothing is written. */
  UndoKey key(Io io) {
    return isDry() ? UndoKey.passing() : WriteOptions.key(io);
  }
}
