package dev.pullpass.cli.pin;

import dev.pullpass.core.mend.Pinned;
import dev.pullpass.core.source.SourceFile;
import java.nio.file.Path;

/** What becomes of one file. */
record FileEdit(Path path, SourceFile file, Pinned pinned) {

  /** True if anything is to be written. */
  boolean changes() {
    return !pinned.after().equals(file.text());
  }
}
