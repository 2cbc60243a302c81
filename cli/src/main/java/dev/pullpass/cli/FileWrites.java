package dev.pullpass.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * New texts of several files, written all or not at all. Each is first written beside its file,
 * then all take their places, each in one step: whoever reads a file sees its old text or its new
 * one. If one cannot take its place, those before it are put back.
 */
public final class FileWrites {
  private final Map<Path, Change> changes = new LinkedHashMap<>();

  /** A text is only written over the one that it was made from; empty for a file that is new. */
  private record Change(Optional<String> before, String after) {}

  /** Plans a new text for a file that holds this one. */
  public void replace(Path file, String before, String after) {
    changes.put(file, new Change(Optional.of(before), after));
  }

  /** Plans a file that is not there yet. */
  public void create(Path file, String text) {
    changes.put(file, new Change(Optional.empty(), text));
  }

  /**
   * Writes all of them.
   *
   * @throws LookProblem that names the file for which nothing was written, or that was put back
   */
  public void write() {
    Map<Path, Path> beside = new LinkedHashMap<>();
    List<Path> placed = new ArrayList<>();
    Path at = Path.of("");
    try {
      for (Map.Entry<Path, Change> change : changes.entrySet()) {
        at = change.getKey();
        beside.put(at, prepared(at, change.getValue()));
      }
      for (Map.Entry<Path, Path> ready : beside.entrySet()) {
        at = ready.getKey();
        move(ready.getValue(), real(at));
        placed.add(at);
      }
    } catch (IOException lost) {
      restore(placed, at);
      throw new LookProblem(at + ": " + why(lost) + "; no file was changed");
    } finally {
      beside.values().forEach(FileWrites::drop);
    }
  }

  private static Path real(Path file) throws IOException {
    return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
  }

  private static Path prepared(Path file, Change change) throws IOException {
    Path real = real(file);
    if (!change.before().equals(text(real))) {
      throw new IOException("changed while it was looked at");
    }
    Path beside =
        real.resolveSibling("." + real.getFileName() + "." + ProcessHandle.current().pid());
    Files.writeString(beside, change.after());
    if (Files.exists(real) && Files.getFileStore(beside).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(real));
    }
    return beside;
  }

  private static Optional<String> text(Path file) throws IOException {
    return Files.exists(file)
        ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void restore(List<Path> placed, Path failed) {
    for (Path file : placed) {
      Change change = changes.get(file);
      try {
        putBack(file, change);
      } catch (IOException lost) {
        throw new LookProblem(
            file + ": was changed, and cannot be put back after " + failed + " failed");
      }
    }
  }

  private static void putBack(Path file, @Nullable Change change) throws IOException {
    if (change == null || change.before().isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      Files.writeString(real(file), change.before().get());
    }
  }

  private static void drop(Path beside) {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException leftBehind) {
      // The name says whose it is, and the text is one that was to be written anyway.
    }
  }

  private static String why(IOException lost) {
    if (lost instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message = String.valueOf(lost.getMessage());
    return message.startsWith("changed") ? message : "cannot be written";
  }
}
