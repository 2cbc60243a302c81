package dev.pullpass.cli.fix;

import dev.pullpass.cli.Io;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.kubernetes.write.Ownership;
import dev.pullpass.kubernetes.write.UndoKey;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that writes to a cluster has in common. */
public final class WriteOptions {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  @Option(
      names = "--adopt",
      description = "also overwrite secrets that pullpass did not make, or that somebody manages")
  private boolean adopt;

  @Option(
      names = "--undo-file",
      paramLabel = "FILE",
      description = "where to keep how it is undone (default: a new file in the state folder)")
  private @Nullable Path undoFile;

  /** Whose secrets may be overwritten. */
  public Ownership ownership() {
    return adopt ? Ownership.ADOPT : Ownership.OWN;
  }

  /** The file that this run keeps its undoing in. */
  public Path undoFile(Io io) {
    String name =
        STAMP.format(io.clock().instant()) + "-" + UUID.randomUUID().toString().substring(0, 4);
    return undoFile != null ? undoFile : state(io).resolve("undo").resolve(name + ".jsonl");
  }

  /** The key of the undo files. */
  public static UndoKey key(Io io) {
    return UndoKey.in(state(io).resolve("undo.key"));
  }

  /** By the XDG base directory specification. */
  private static Path state(Io io) {
    String state = io.environment().getOrDefault("XDG_STATE_HOME", "");
    String home = io.environment().getOrDefault("HOME", "");
    if (state.isEmpty() && home.isEmpty()) {
      throw new UsageProblem(
          "neither HOME nor XDG_STATE_HOME is set, so there is no place for the key of undo files;"
              + " set one of them");
    }
    return state.isEmpty()
        ? Path.of(home, ".local", "state", "pullpass")
        : Path.of(state, "pullpass");
  }
}
