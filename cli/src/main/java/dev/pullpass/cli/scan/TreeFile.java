package dev.pullpass.cli.scan;

import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that was met.
 *
 * @param shown as findings name it, with {@code /} between its parts
 * @param chart the folder of the innermost chart that it belongs to
 */
record TreeFile(Path path, String shown, FileKind kind, Optional<Path> chart) {

  /** The file with its text. */
  SourceFile source(String text, String appVersion) {
    return new SourceFile(shown, kind, text).ofChart(appVersion);
  }
}
