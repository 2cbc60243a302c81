package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.image.MovingTags;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.Reading;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** An image by a tag that is made to move, other than latest, and no digest. */
final class MutableTag {
  static final ScanRule RULE =
      new ScanRule(
          "MutableTag",
          Severity.NOTE,
          "An image is named by a tag that is made to move.",
          "stable, main, edge, dev and their like are moved to each new image of their kind: what"
              + " runs then depends on when it was pulled.",
          List.of());

  private MutableTag() {}

  static Stream<Finding> check(Reading reading, ScanSettings settings) {
    return reading.images().stream()
        .filter(use -> use.role() != ImageUse.Role.PUSHED)
        .filter(use -> Tags.deciding(use).filter(tag -> moves(tag, settings)).isPresent())
        .map(
            use ->
                Finding.of(
                    RULE,
                    Place.of(use),
                    Written.of(use) + " has a tag that is made to move.",
                    new Mend.Pin(use)));
  }

  private static boolean moves(String tag, ScanSettings settings) {
    String lower = tag.toLowerCase(Locale.ROOT);
    return !lower.equals("latest")
        && (MovingTags.contains(lower) || settings.mutableTags().contains(lower));
  }
}
