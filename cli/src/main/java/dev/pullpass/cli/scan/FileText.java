package dev.pullpass.cli.scan;

import dev.pullpass.cli.ByteSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file, or why there is none. */
sealed interface FileText {

  /** What it holds. */
  record Known(String text) implements FileText {}

  /**
   * It was not read.
   *
   * @param why in a few words
   */
  record Lost(String why) implements FileText {}

  /** Reads a file of UTF-8 that is no larger than this many bytes. */
  static FileText of(Path file, long largest) {
    try {
      long size = Files.size(file);
      if (size > largest) {
        return new Lost(
            ByteSize.words(size)
                + ", more than --max-file-size "
                + ByteSize.words(largest)
                + ", not read");
      }
      return of(Files.readAllBytes(file));
    } catch (AccessDeniedException denied) {
      return new Lost("permission denied");
    } catch (IOException lost) {
      return new Lost("cannot be read");
    }
  }

  /** Reads all of a stream. */
  static FileText of(InputStream stream, long largest) {
    try {
      byte[] bytes = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, largest + 1));
      return bytes.length > largest
          ? new Lost("more than --max-file-size " + ByteSize.words(largest) + ", not read")
          : of(bytes);
    } catch (IOException lost) {
      return new Lost("cannot be read");
    }
  }

  /** Reads bytes of UTF-8. */
  static FileText of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 || isUtf8(bytes)
        ? new Known(text)
        : new Lost("not UTF-8, not read");
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }
}
