package dev.pullpass.cli.redact;

import dev.pullpass.cli.Io;
import dev.pullpass.cli.LookProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files of text, read as strict UTF-8 and replaced in one step. */
final class TextFile {
  private static final int LARGEST = 256 << 20;

  private TextFile() {}

  /** The text of a file, or of standard input for {@code -}. */
  static String read(String file, Io io) {
    try {
      byte[] bytes = file.equals("-") ? io.in().readNBytes(LARGEST + 1) : bytes(Path.of(file));
      if (bytes.length > LARGEST) {
        throw new LookProblem(name(file) + ": larger than 256 MiB");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      throw new LookProblem(name(file) + ": is not UTF-8 text");
    } catch (InvalidPathException invalid) {
      throw new LookProblem(name(file) + ": is no name of a file");
    } catch (IOException lost) {
      throw problem(name(file), lost, "cannot be read");
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new LookProblem(file + ": is a folder; name the files in it");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LARGEST + 1);
    }
  }

  static String name(String file) {
    return file.equals("-") ? "standard input" : file;
  }

  /** Writes a file beside it, and puts that in its place; a link stays a link. */
  static void replace(String file, String text) {
    try {
      Path real = Path.of(file).toRealPath();
      Path beside = Files.createTempFile(real.toAbsolutePath().getParent(), ".pullpass", ".tmp");
      try {
        Files.writeString(beside, text);
        keepPermissions(real, beside);
        Files.move(
            beside, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException lost) {
      throw problem(file, lost, "cannot be written");
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    if (Files.getFileStore(to).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  static LookProblem problem(String file, IOException lost, String otherwise) {
    if (lost instanceof NoSuchFileException) {
      return new LookProblem(file + ": there is no such file");
    }
    boolean denied = lost instanceof AccessDeniedException;
    return new LookProblem(file + ": " + (denied ? "permission denied" : otherwise));
  }
}
