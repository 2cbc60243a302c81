package dev.pullpass.core.scan;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.source.ImageNames;
import dev.pullpass.core.source.ImageText;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.Piece;
import java.util.Optional;

/** The tag that is written, not the one that is meant where none is. */
final class Tags {
  private Tags() {}

  /** True if the reference says a tag in so many words. */
  static boolean isWritten(String reference) {
    int at = reference.indexOf('@');
    String name = at < 0 ? reference : reference.substring(0, at);
    return name.lastIndexOf(':') > name.lastIndexOf('/');
  }

  /** The tag of an image that no digest decides; values may hold a tag alone. */
  static Optional<String> deciding(ImageUse use) {
    if (use.text() instanceof ImageText.Parts parts) {
      boolean pinned = parts.digest().filter(digest -> !digest.value().isEmpty()).isPresent();
      return pinned ? Optional.empty() : ofParts(parts);
    }
    if (use.isOpen() && !use.isPulledByPods()) {
      return ofOpen(use.text().written());
    }
    return use.image()
        .filter(image -> image.digest().isEmpty() && isWritten(use.text().written()))
        .flatMap(ImageReference::tag);
  }

  /** {@code $CI_REGISTRY_IMAGE/tools:latest}: the repository is not known, the tag is. */
  private static Optional<String> ofOpen(String written) {
    String tag = ImageNames.tag(written);
    boolean told = !tag.isEmpty() && tag.indexOf('$') < 0 && tag.indexOf('{') < 0;
    return told && written.indexOf('@') < 0 ? Optional.of(tag) : Optional.empty();
  }

  /** A tag may bring its digest along. */
  private static Optional<String> ofParts(ImageText.Parts parts) {
    return parts
        .tag()
        .map(Piece::value)
        .filter(tag -> !tag.isEmpty())
        .or(() -> Optional.of(parts.defaultTag()).filter(tag -> !tag.isEmpty()))
        .filter(tag -> tag.indexOf('@') < 0);
  }
}
