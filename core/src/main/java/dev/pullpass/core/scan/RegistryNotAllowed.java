package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.source.ImageText;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.Piece;
import dev.pullpass.core.source.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An image from elsewhere than the project allows. */
final class RegistryNotAllowed {
  static final ScanRule RULE =
      new ScanRule(
          "RegistryNotAllowed",
          Severity.ERROR,
          "An image comes from a registry that is not allowed.",
          "Checked where registries are allowed by name: once one is, no other is. A short name is"
              + " of docker.io.",
          List.of());

  private RegistryNotAllowed() {}

  static Stream<Finding> check(Reading reading, ScanSettings settings) {
    if (settings.allowedRegistries().isEmpty()) {
      return Stream.empty();
    }
    List<RegistryPlace> allowed =
        settings.allowedRegistries().stream().map(RegistryPlace::parse).toList();
    String names = String.join(", ", settings.allowedRegistries());
    return reading.images().stream()
        .filter(use -> use.image().filter(image -> isElsewhere(use, image, allowed)).isPresent())
        .map(use -> finding(use, names));
  }

  private static boolean isElsewhere(
      ImageUse use, ImageReference image, List<RegistryPlace> allowed) {
    boolean unnamed =
        use.text() instanceof ImageText.Parts parts
            && parts.repository().map(Piece::value).orElse("").isEmpty();
    return !unnamed
        && !use.text().written().equals("scratch")
        && allowed.stream().noneMatch(place -> place.holds(image));
  }

  private static Finding finding(ImageUse use, String names) {
    String message =
        Written.of(use)
            + " comes from "
            + use.image().map(ImageReference::domain).orElse("")
            + "; allowed: "
            + names
            + ".";
    Mend mend = new Mend.ByHand("whether a copy of it is in an allowed registry is not known here");
    return Finding.of(RULE, place(use), message, mend);
  }

  private static Place place(ImageUse use) {
    return use.text() instanceof ImageText.Parts parts
        ? Stream.of(parts.registry(), parts.repository())
            .flatMap(Optional::stream)
            .filter(piece -> !piece.value().isEmpty())
            .findFirst()
            .map(piece -> Inside.of(use, piece))
            .orElseGet(() -> Place.of(use))
        : Place.of(use);
  }
}
