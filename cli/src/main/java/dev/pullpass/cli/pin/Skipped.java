package dev.pullpass.cli.pin;

import dev.pullpass.core.image.InvalidReference;
import dev.pullpass.core.report.Shorten;
import dev.pullpass.core.scan.Place;
import dev.pullpass.core.source.ImageText;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.text.UserInfo;
import java.util.Optional;

/**
 * An image that is left as it is.
 *
 * @param fault true where a person should look at it, since it cannot be pulled as it is written
 * @param why a clause
 */
record Skipped(Place place, String written, boolean fault, String why) {

  /** Why an image cannot be locked; empty for one that can. */
  static Optional<Skipped> of(ImageUse use) {
    if (use.text() instanceof ImageText.Parts parts && parts.repository().isEmpty()) {
      return Optional.of(skipped(use, false, "no repository stands beside the tag"));
    }
    if (use.isOpen() || use.text().written().contains("{{")) {
      return Optional.of(skipped(use, false, "it holds a variable"));
    }
    return use.reference() instanceof InvalidReference invalid
        ? Optional.of(skipped(use, true, invalid.problem()))
        : Optional.empty();
  }

  private static Skipped skipped(ImageUse use, boolean fault, String why) {
    String shown = Shorten.printable(UserInfo.hide(use.text().written())).replace('\n', ' ');
    return new Skipped(Place.of(use), shown, fault, why);
  }

  @Override
  public String toString() {
    return place.file() + ":" + place.start() + ": \"" + written + "\" is left as it is: " + why;
  }
}
