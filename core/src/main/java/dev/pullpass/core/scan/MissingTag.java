package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.source.ImageText;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.Reading;
import java.util.List;
import java.util.stream.Stream;

/** An image without a tag and without a digest: it means latest. */
final class MissingTag {
  static final ScanRule RULE =
      new ScanRule(
          "MissingTag",
          Severity.WARNING,
          "An image has neither a tag nor a digest.",
          "It means latest: another image tomorrow, and none at all where nobody pushes that tag. A"
              + " port is no tag: registry.test:5000/app has none.",
          List.of("CKV_K8S_14", "latest-tag", "KSV-0013"));

  private MissingTag() {}

  static Stream<Finding> check(Reading reading, ScanSettings settings) {
    return reading.images().stream()
        .filter(MissingTag::isBare)
        .map(
            use ->
                Finding.of(
                    RULE,
                    Place.of(use),
                    use.text().written() + " has no tag, which means latest.",
                    new Mend.Pin(use)));
  }

  /** A chart's values may leave the tag to the chart. */
  private static boolean isBare(ImageUse use) {
    boolean open = use.text() instanceof ImageText.Parts;
    return !open
        && use.image()
            .filter(image -> image.digest().isEmpty() && !Tags.isWritten(use.text().written()))
            .isPresent();
  }
}
