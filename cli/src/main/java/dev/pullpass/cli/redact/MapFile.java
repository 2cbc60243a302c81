package dev.pullpass.cli.redact;

import dev.pullpass.cli.LookProblem;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.redact.RedactionMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The file with what placeholders stand for: secrets, so for its owner's eyes only. */
final class MapFile {
  private MapFile() {}

  /** The map; an empty one where there is no file yet. */
  static RedactionMap readOrNew(Path file) {
    return Files.exists(file) ? read(file) : new RedactionMap();
  }

  /** The map of a file that has to be there. */
  static RedactionMap read(Path file) {
    return RedactionMap.parse(text(file))
        .orElseThrow(
            () -> new UsageProblem(file + ": is no map of pullpass redact; nothing was changed"));
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException lost) {
      throw TextFile.problem(file.toString(), lost, "cannot be read");
    }
  }

  /** Puts the map in place in one step, with mode 0600 from its first byte on. */
  static void write(Path file, RedactionMap map) {
    try {
      Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path folder = real.getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new LookProblem(file + ": there is no such folder");
      }
      Path beside = Files.createTempFile(folder, ".pullpass", ".map", ownerOnly());
      try {
        Files.writeString(beside, map.toJson());
        Files.move(
            beside, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException lost) {
      throw TextFile.problem(file.toString(), lost, "cannot be written");
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
