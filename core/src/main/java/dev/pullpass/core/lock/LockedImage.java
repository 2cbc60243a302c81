package dev.pullpass.core.lock;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.InvalidReference;
import dev.pullpass.core.image.Platform;
import dev.pullpass.core.image.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An image of the lock.
 *
 * @param image in full and without a digest, {@code docker.io/library/nginx:1.27}; with its digest
 *     where it is named by nothing else
 * @param digest of the index where the tag names one, so that it is right on every platform
 * @param resolved when the tag was first seen to mean the digest, in whole seconds
 * @param mediaType of what the digest names; empty where no registry was asked
 * @param platforms those of the index; none for a single image
 */
public record LockedImage(
    String image, String digest, Instant resolved, String mediaType, List<Platform> platforms) {

  public LockedImage {
    platforms = List.copyOf(platforms);
  }

  /** One of which only the digest is known, out of a file. */
  public static LockedImage of(String image, String digest, Instant resolved) {
    return new LockedImage(image, digest, resolved, "", List.of());
  }

  /** The name that an image is locked by. */
  public static String name(ImageReference image) {
    return image.tag().isEmpty() ? image.canonical() : image.repository() + ":" + image.tag().get();
  }

  /** True if what {@link #name} gives is a digest, which cannot move. */
  public static boolean isByDigest(String name) {
    return name.indexOf('@') >= 0;
  }

  /** What is wrong with a digest; empty for a good one. */
  static Optional<String> fault(String digest) {
    return Reference.parse("registry.invalid/a@" + digest) instanceof InvalidReference invalid
        ? Optional.of(invalid.problem())
        : Optional.empty();
  }
}
