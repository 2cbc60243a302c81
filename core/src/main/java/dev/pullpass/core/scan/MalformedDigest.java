package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.source.ImageText;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.Piece;
import dev.pullpass.core.source.Reading;
import java.util.Optional;
import java.util.stream.Stream;

/** What should be a digest is none. */
final class MalformedDigest {
  static final ScanRule RULE =
      new ScanRule(
          "MalformedDigest",
          Severity.ERROR,
          "A digest is not of the form that runtimes read.",
          "It was cut off, typed, or came from another tool: the pod ends with InvalidImageName. A"
              + " digest is sha256, a colon, and 64 lower-case hexadecimal digits.",
          java.util.List.of());

  private MalformedDigest() {}

  static Stream<Finding> check(Reading reading, ScanSettings settings) {
    return reading.images().stream()
        .filter(use -> Flaw.of(use).filter(flaw -> flaw == Flaw.DIGEST).isPresent())
        .flatMap(use -> finding(use).stream());
  }

  private static Optional<Finding> finding(ImageUse use) {
    return use.text() instanceof ImageText.Parts parts
        ? parts.digest().flatMap(digest -> ofPart(use, parts, digest))
        : ofWhole(use);
  }

  private static Optional<Finding> ofPart(ImageUse use, ImageText.Parts parts, Piece digest) {
    DigestText text = DigestText.ofPart(digest.value());
    String name = parts.repository().map(Piece::value).filter(value -> !value.isEmpty()).orElse("");
    return text.problem()
        .map(
            problem ->
                Finding.of(
                    RULE,
                    Inside.of(use, digest),
                    message(name, problem),
                    mend(text.mended().map(good -> Edits.rewrite(use.file(), digest, good)))));
  }

  private static Optional<Finding> ofWhole(ImageUse use) {
    String written = use.text().written();
    int at = written.indexOf('@');
    DigestText text = DigestText.of(written.substring(at + 1));
    String name = written.substring(0, at);
    return text.problem()
        .map(
            problem ->
                Finding.of(
                    RULE,
                    Inside.of(use, at, written.length()),
                    message(name, problem),
                    mend(text.mended().flatMap(good -> rewrite(use, name + "@" + good)))));
  }

  private static Optional<Mend> rewrite(ImageUse use, String better) {
    return use.text() instanceof ImageText.Whole whole
        ? Optional.of(Edits.rewrite(use.file(), whole.piece(), better))
        : Optional.empty();
  }

  private static String message(String name, String problem) {
    return "The digest" + (name.isEmpty() ? "" : " of " + Written.of(name)) + " " + problem + ".";
  }

  private static Mend mend(Optional<Mend> rewrite) {
    return rewrite.isPresent()
        ? rewrite.get()
        : new Mend.ByHand("only the registry knows the digest: take the tag and pin it anew");
  }
}
