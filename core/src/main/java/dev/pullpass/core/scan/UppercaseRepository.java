package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import dev.pullpass.core.source.ImageText;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.Piece;
import dev.pullpass.core.source.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A repository with capitals, as the names of GitHub's owners may have them. */
final class UppercaseRepository {
  static final ScanRule RULE =
      new ScanRule(
          "UppercaseRepository",
          Severity.ERROR,
          "A repository is written with capitals.",
          "No registry has such a repository, and no runtime pulls it: InvalidImageName. GitHub's"
              + " owners may have capitals, their images at ghcr.io are in lower case all the same.",
          List.of());

  private UppercaseRepository() {}

  static Stream<Finding> check(Reading reading, ScanSettings settings) {
    return reading.images().stream()
        .filter(use -> Flaw.of(use).filter(flaw -> flaw == Flaw.CAPITALS).isPresent())
        .map(use -> Finding.of(RULE, place(use), message(use), mend(use)));
  }

  private static Place place(ImageUse use) {
    if (use.text() instanceof ImageText.Parts parts) {
      return parts.repository().map(piece -> Inside.of(use, piece)).orElseGet(() -> Place.of(use));
    }
    String written = use.text().written();
    return Inside.of(use, 0, nameEnd(written));
  }

  private static String message(ImageUse use) {
    String written = Written.of(use);
    String host = use.image().map(ImageReference::domain).orElse("");
    return host.isEmpty()
        ? written + " has capitals in its repository, which no registry allows."
        : written
            + " is looked for on a host called "
            + host
            + ": a first part with a capital is no account of Docker Hub.";
  }

  private static Mend mend(ImageUse use) {
    Optional<Mend> lower =
        use.text() instanceof ImageText.Parts parts
            ? parts.repository().flatMap(piece -> ofPart(use, parts, piece))
            : ofWhole(use);
    return lower.orElseGet(
        () ->
            new Mend.ByHand(
                "whether the first part is a host or an account of Docker Hub is not written"));
  }

  /** What variables make is changed where they are set. */
  private static Optional<Mend> ofWhole(ImageUse use) {
    String better = lowered(use.text().written());
    return use.text() instanceof ImageText.Whole whole && isGood(better)
        ? Optional.of(Edits.rewrite(use.file(), whole.piece(), better))
        : Optional.empty();
  }

  private static Optional<Mend> ofPart(ImageUse use, ImageText.Parts parts, Piece repository) {
    boolean hosted = parts.registry().filter(piece -> !piece.value().isEmpty()).isPresent();
    String value = repository.value();
    String better = hosted ? value.toLowerCase(Locale.ROOT) : lowered(value);
    ImageText.Parts mended =
        new ImageText.Parts(
            parts.map(),
            parts.registry(),
            Optional.of(new Piece(repository.path(), repository.span(), better)),
            parts.tag(),
            parts.digest(),
            parts.defaultTag());
    return isGood(mended.written())
        ? Optional.of(Edits.rewrite(use.file(), repository, better))
        : Optional.empty();
  }

  private static boolean isGood(String text) {
    return Reference.parse(text) instanceof ImageReference image && !Flaw.hasAccountAsHost(image);
  }

  /** Host, tag and digest stay; the host only if it is surely one. */
  private static String lowered(String written) {
    int slash = written.indexOf('/');
    int end = nameEnd(written);
    int path = slash < 0 || slash > end ? 0 : slash + 1;
    return written.substring(0, path)
        + written.substring(path, end).toLowerCase(Locale.ROOT)
        + written.substring(end);
  }

  private static int nameEnd(String written) {
    int at = written.indexOf('@');
    int end = at < 0 ? written.length() : at;
    int colon = written.lastIndexOf(':', end - 1);
    return colon > written.lastIndexOf('/', end - 1) ? colon : end;
  }
}
