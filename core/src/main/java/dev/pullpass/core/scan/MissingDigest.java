package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.source.ImageText;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.Piece;
import dev.pullpass.core.source.Reading;
import java.util.List;
import java.util.stream.Stream;

/** An image that no digest decides; only those want to know who pin all of theirs. */
final class MissingDigest {
  static final ScanRule RULE =
      new ScanRule(
          "MissingDigest",
          Severity.WARNING,
          "An image is not pinned to a digest.",
          "Any tag can be moved, 1.2.3 too; a digest cannot. Checked where it is asked for.",
          List.of("CKV_K8S_43"));

  private MissingDigest() {}

  static Stream<Finding> check(Reading reading, ScanSettings settings) {
    return reading.images().stream()
        .filter(use -> use.role() != ImageUse.Role.PUSHED && isOpen(use))
        .map(
            use ->
                Finding.of(
                    RULE,
                    Place.of(use),
                    Written.of(use) + " is not pinned to a digest.",
                    new Mend.Pin(use)));
  }

  private static boolean isOpen(ImageUse use) {
    boolean alone =
        use.text() instanceof ImageText.Parts parts
            && parts.repository().map(Piece::value).orElse("").isEmpty();
    return !alone && use.image().filter(image -> image.digest().isEmpty()).isPresent();
  }
}
