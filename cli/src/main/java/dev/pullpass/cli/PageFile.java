package dev.pullpass.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A written text on disk. It is replaced in one step: whoever reads it sees the old or the new. */
public final class PageFile {
  private PageFile() {}

  /** The text; empty where there is no such file. */
  public static Optional<String> read(Path file) {
    try {
      return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException lost) {
      throw problem(file, "cannot be read", lost);
    }
  }

  /** Writes a file beside it, and puts that in its place; a link stays a link. */
  public static void replace(Path file, String text) {
    try {
      Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path beside =
          real.resolveSibling("." + real.getFileName() + "." + ProcessHandle.current().pid());
      try {
        Files.writeString(beside, text);
        keepPermissions(real, beside);
        Files.move(
            beside, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException lost) {
      throw problem(file, "cannot be written", lost);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    boolean posix = Files.getFileStore(to).supportsFileAttributeView("posix");
    if (posix && Files.exists(from)) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  private static LookProblem problem(Path file, String what, IOException lost) {
    String why =
        lost instanceof AccessDeniedException
            ? "permission denied"
            : lost instanceof NoSuchFileException ? "there is no such folder" : what;
    return new LookProblem(file + ": " + why);
  }
}
