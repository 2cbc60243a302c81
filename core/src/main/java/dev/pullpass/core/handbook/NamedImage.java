package dev.pullpass.core.handbook;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import dev.pullpass.core.usage.ImageUse;
import java.util.Optional;

/**
 * An image and who names it.
 *
 * @param namespace where it is pulled; empty where a file names it
 * @param by a workload, or a file with the place in it
 */
record NamedImage(ImageReference image, String namespace, String by) {

  static Optional<NamedImage> of(ImageUse use) {
    return use.image()
        .map(image -> new NamedImage(image, use.namespace(), use.puller().toString()));
  }

  static Optional<NamedImage> of(Written text) {
    return Reference.parse(text.text()) instanceof ImageReference image
        ? Optional.of(new NamedImage(image, "", by(text.place())))
        : Optional.empty();
  }

  static String by(Place place) {
    return place.file() + (place.path().isEmpty() ? "" : " " + place.path());
  }

  String registry() {
    return image.domain();
  }

  String repository() {
    return image.repository();
  }

  /** Tag and digest as written; a tag that the kubelet fills in is told as such. */
  String version() {
    String digest = image.digest().map(d -> "@" + d).orElse("");
    if (image.tag().isEmpty()) {
      return digest;
    }
    boolean filledIn = digest.isEmpty() && !image.written().endsWith(":" + image.tag().get());
    return filledIn ? "" : image.tag().get() + digest;
  }
}
