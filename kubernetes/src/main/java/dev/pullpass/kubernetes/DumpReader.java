package dev.pullpass.kubernetes;

import dev.pullpass.core.cluster.ObjectReader;
import dev.pullpass.core.cluster.ObjectSink;
import dev.pullpass.core.text.MalformedInput;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads dumps: what {@code kubectl get … -o json} or {@code -o yaml} printed, plain or gzipped, in
 * files or on standard input. Whether it is JSON or YAML is decided by the first character that is
 * not blank. Everything that can be wrong with such a file is a {@link DumpProblem}.
 */
public final class DumpReader {
  private static final int PEEKED = 4096;
  private static final int BUFFER = 1 << 16;

  private final InputStream standardInput;

  /**
   * @param standardInput what the name {@code -} stands for
   */
  public DumpReader(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /**
   * Reads one dump into the sink.
   *
   * @param name a file's path, or {@code -} for standard input
   * @throws DumpProblem where it cannot be read
   */
  public void read(String name, ObjectSink sink) {
    String shown = name.equals("-") ? "standard input" : name;
    try (InputStream input = open(name)) {
      read(shown, unpacked(buffered(input)), sink);
    } catch (MalformedInput malformed) {
      throw new DumpProblem(shown + ": " + malformed.getMessage(), malformed);
    } catch (UncheckedIOException lost) {
      throw problem(shown, lost.getCause() == null ? new IOException(lost) : lost.getCause());
    } catch (IOException lost) {
      throw problem(shown, lost);
    }
  }

  private InputStream open(String name) throws IOException {
    if (name.equals("-")) {
      return standardInput;
    }
    Path file = path(name);
    if (Files.isDirectory(file)) {
      throw new DumpProblem(name + ": is a directory; name the files in it");
    }
    return Files.newInputStream(file);
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException invalid) {
      throw new DumpProblem(name + ": no such file", invalid);
    }
  }

  private static BufferedInputStream buffered(InputStream input) {
    return new BufferedInputStream(input, BUFFER);
  }

  private static BufferedInputStream unpacked(BufferedInputStream input) throws IOException {
    byte[] start = peek(input, 2);
    boolean gzip = start.length == 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
    return gzip ? buffered(new GZIPInputStream(input, BUFFER)) : input;
  }

  private static void read(String shown, BufferedInputStream input, ObjectSink sink)
      throws IOException {
    DumpStart start = DumpStart.of(peek(input, PEEKED));
    start
        .objection()
        .ifPresent(
            objection -> {
              throw new DumpProblem(shown + ": " + objection);
            });
    ObjectReader.read(start.isJson() ? JacksonTokens.of(input) : YamlTokens.of(input), sink);
  }

  private static byte[] peek(BufferedInputStream input, int length) throws IOException {
    input.mark(length);
    byte[] start = input.readNBytes(length);
    input.reset();
    return start;
  }

  /** What a lost read means, in words that name the file. */
  static DumpProblem problem(String shown, IOException lost) {
    if (lost instanceof NoSuchFileException) {
      return new DumpProblem(shown + ": no such file", lost);
    }
    if (lost instanceof AccessDeniedException) {
      return new DumpProblem(shown + ": permission denied", lost);
    }
    if (lost instanceof EOFException) {
      return new DumpProblem(shown + ": the compressed data ends in the middle", lost);
    }
    if (lost instanceof ZipException) {
      return new DumpProblem(shown + ": the compressed data is damaged", lost);
    }
    return new DumpProblem(shown + ": cannot be read: " + lost.getMessage(), lost);
  }
}
