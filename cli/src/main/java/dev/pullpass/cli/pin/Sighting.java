package dev.pullpass.cli.pin;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.lock.LockedImage;
import dev.pullpass.core.scan.Place;
import dev.pullpass.core.source.ImageUse;
import java.util.Optional;

/**
 * An image at the place where a file names it.
 *
 * @param digest what stands beside it; empty where nothing does
 */
record Sighting(String name, String digest, Place place) {

  /** One that can be locked; empty for one that cannot. */
  static Optional<Sighting> of(ImageUse use) {
    return name(use).map(name -> new Sighting(name, digest(use), Place.of(use)));
  }

  /** The name that an image is locked by. */
  static Optional<String> name(ImageUse use) {
    return use.image().map(LockedImage::name);
  }

  private static String digest(ImageUse use) {
    return use.image().flatMap(ImageReference::digest).orElse("");
  }

  /** {@code deploy/web.yaml:12}. */
  String where() {
    return place.file() + ":" + place.start().line();
  }
}
