package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.Reading;
import java.util.List;
import java.util.stream.Stream;

/** An image by the tag latest, in any case, and no digest. */
final class LatestTag {
  static final ScanRule RULE =
      new ScanRule(
          "LatestTag",
          Severity.WARNING,
          "An image is named by the tag latest.",
          "It is another image tomorrow: the pods of one workload may run different ones, and there"
              + " is nothing to roll back to. A digest behind the tag decides, and makes it harmless.",
          List.of("CKV_K8S_14", "latest-tag", "KSV-0013"));

  private LatestTag() {}

  static Stream<Finding> check(Reading reading, ScanSettings settings) {
    return reading.images().stream()
        .filter(use -> use.role() != ImageUse.Role.PUSHED)
        .filter(use -> Tags.deciding(use).filter("latest"::equalsIgnoreCase).isPresent())
        .map(
            use ->
                Finding.of(
                    RULE,
                    Place.of(use),
                    Written.of(use) + " is another image tomorrow.",
                    new Mend.Pin(use)));
  }
}
