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
    return reading.images().stream().filter(MissingTag::isBare).map(MissingTag::finding);
  }

  private static Finding finding(ImageUse use) {
    Finding finding =
        Finding.of(
            RULE,
            Place.of(use),
            Written.of(use) + " has no tag, which means latest.",
            new Mend.Pin(use));
    return isSure(use) ? finding : finding.with(Severity.NOTE);
  }

  /** The chart, or the controller of a custom resource, may put a tag behind it. */
  private static boolean isSure(ImageUse use) {
    return switch (use.role()) {
      case VALUE -> use.path().endsWith("].image");
      case CUSTOM_RESOURCE -> false;
      default -> true;
    };
  }

  /** A chart's values may leave the tag to the chart. */
  private static boolean isBare(ImageUse use) {
    String written = use.text().written();
    boolean open = use.text() instanceof ImageText.Parts;
    boolean other = use.role() == ImageUse.Role.CUSTOM_RESOURCE && !Flaw.hasHost(written);
    return use.role() != ImageUse.Role.PUSHED
        && !open
        && !other
        && !written.equals("scratch")
        && use.image()
            .filter(image -> image.digest().isEmpty() && !Tags.isWritten(written))
            .isPresent();
  }
}
