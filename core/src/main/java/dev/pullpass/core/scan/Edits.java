package dev.pullpass.core.scan;

import dev.pullpass.core.source.Piece;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.yaml.YamlPath;
import java.util.Set;

/** Whether a change that a rule wants is one that an edit can make. */
final class Edits {
  /** The keys of CI files whose value is an image and nothing else. */
  private static final Set<String> IMAGE_KEYS = Set.of("image", "name", "container");

  private Edits() {}

  /**
   * A value becomes another; by hand where it is only a part of what stands there, as in scripts.
   */
  static Mend rewrite(SourceFile file, Piece piece, String value) {
    return isWhole(file, piece.path())
        ? new Mend.Rewrite(piece, value)
        : new Mend.ByHand("write " + Written.of(value));
  }

  private static boolean isWhole(SourceFile file, YamlPath path) {
    return switch (file.kind()) {
      case GITLAB_CI, WORKFLOW -> IMAGE_KEYS.contains(path.lastKey());
      default -> true;
    };
  }
}
