package dev.pullpass.cli.pin;

import dev.pullpass.cli.FileWrites;
import dev.pullpass.cli.LookProblem;
import dev.pullpass.core.lock.ImageLock;
import dev.pullpass.core.lock.MalformedLock;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The lock on disk.
 *
 * @param text what it holds; empty where there is none yet
 */
record LockFile(Path path, Optional<String> text, ImageLock lock) {

  /**
   * Reads it.
   *
   * @throws LookProblem where there is a file that is no lock
   */
  static LockFile read(Path path) {
    try {
      String text = Files.readString(path);
      return new LockFile(path, Optional.of(text), ImageLock.parse(text));
    } catch (MalformedLock malformed) {
      throw new LookProblem(path + ":" + malformed.line() + ": " + malformed.problem());
    } catch (NoSuchFileException absent) {
      return new LockFile(path, Optional.empty(), ImageLock.EMPTY);
    } catch (CharacterCodingException other) {
      throw new LookProblem(path + ": this is no image lock: it is not UTF-8");
    } catch (IOException lost) {
      throw new LookProblem(path + ": cannot be read");
    }
  }

  /** What stands in it, or nothing. */
  String before() {
    return text.orElse("");
  }

  /** What a new lock writes; as it is where the images are the same, comments and all. */
  String after(ImageLock now) {
    return now.equals(lock) ? before() : now.text();
  }

  /** Plans to write a new lock. */
  void plan(ImageLock now, FileWrites writes) {
    String after = after(now);
    if (after.equals(before())) {
      return;
    }
    if (text.isPresent()) {
      writes.replace(path, before(), after);
    } else {
      writes.create(path, after);
    }
  }
}
