package dev.pullpass.core.scan;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.InvalidReference;
import dev.pullpass.core.image.Reference;
import dev.pullpass.core.source.ImageText;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.Piece;
import java.util.Optional;

/** Which of the rules about broken references speaks: one thing is said once, by whom it suits. */
enum Flaw {
  /** Something was to be filled in. */
  PLACEHOLDER,
  /** Capitals where none may be. */
  CAPITALS,
  /** What stands behind {@code @}. */
  DIGEST,
  /** Anything else that the grammar refuses. */
  FORM;

  /** The flaw of an image, if it has one. */
  static Optional<Flaw> of(ImageUse use) {
    if (use.text() instanceof ImageText.Parts parts) {
      return ofParts(use, parts);
    }
    return isSurelyImage(use) ? ofReference(use) : Optional.empty();
  }

  private static Optional<Flaw> ofParts(ImageUse use, ImageText.Parts parts) {
    if (parts.digest().filter(digest -> isBroken(digest)).isPresent()) {
      return Optional.of(DIGEST);
    }
    boolean named = parts.repository().filter(piece -> !piece.value().isEmpty()).isPresent();
    return named ? ofReference(use) : Optional.empty();
  }

  private static boolean isBroken(Piece digest) {
    return !digest.value().isEmpty()
        && Placeholder.first(digest.value()).isEmpty()
        && DigestText.ofPart(digest.value()).problem().isPresent();
  }

  private static Optional<Flaw> ofReference(ImageUse use) {
    if (use.reference() instanceof ImageReference image) {
      return Placeholder.first(image.written())
          .filter(found -> found.form() == Placeholder.Form.UNDERSCORES)
          .map(found -> PLACEHOLDER)
          .or(() -> hasAccountAsHost(image) ? Optional.of(CAPITALS) : Optional.empty());
    }
    return ofInvalid((InvalidReference) use.reference());
  }

  private static Optional<Flaw> ofInvalid(InvalidReference reference) {
    String text = reference.written();
    if (Placeholder.first(text).isPresent()) {
      return Optional.of(PLACEHOLDER);
    }
    if (isGoodUpToDigest(text)) {
      return Optional.of(DIGEST);
    }
    boolean capitals = reference.problem().contains("must be lowercase");
    return Optional.of(capitals ? CAPITALS : FORM);
  }

  private static boolean isGoodUpToDigest(String text) {
    int at = text.indexOf('@');
    return at > 0
        && text.indexOf('/', at) < 0
        && Reference.parse(text.substring(0, at)) instanceof ImageReference;
  }

  /** {@code Acme/app}: a capital makes the first part a host (distribution's splitDockerDomain). */
  static boolean hasAccountAsHost(ImageReference image) {
    String host = image.domain();
    return host.indexOf('.') < 0
        && host.indexOf(':') < 0
        && host.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
  }

  /**
   * A field called image may hold a picture or a machine's disk where a chart or vendor says so.
   */
  private static boolean isSurelyImage(ImageUse use) {
    String text = use.text().written();
    return switch (use.role()) {
      case CUSTOM_RESOURCE -> hasHost(text);
      case VALUE -> text.indexOf('/') >= 0 || text.indexOf(':') > 0 || text.indexOf('@') > 0;
      default -> true;
    };
  }

  /** True if it starts with a name that has a dot, and a slash behind it. */
  static boolean hasHost(String text) {
    int slash = text.indexOf('/');
    int dot = text.indexOf('.');
    return dot > 0 && dot < slash;
  }
}
