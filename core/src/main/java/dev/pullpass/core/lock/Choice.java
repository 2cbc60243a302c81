package dev.pullpass.core.lock;

import java.util.Optional;

/** Where the digest of an image is taken from. */
public sealed interface Choice {

  /** It is known: from the lock, or from the files themselves. */
  record Known(String digest) implements Choice {}

  /** The registry has to be asked what the tag means. */
  record Ask() implements Choice {}

  /** Files and lock contradict each other; only a person knows which is meant. */
  record Contradiction(String words) implements Choice {}

  /**
   * When images are pinned: what is locked stays locked, what files say is kept, and only the rest
   * is asked for.
   */
  static Choice pinning(NamedImage image, ImageLock lock) {
    if (image.digests().size() > 1) {
      return new Contradiction("the files name " + image.digests().size() + " digests for it");
    }
    Optional<String> written = image.digests().stream().findFirst();
    Optional<String> locked = lock.find(image.name()).map(LockedImage::digest);
    if (written.isPresent() && locked.isPresent() && !written.equals(locked)) {
      return new Contradiction(
          "the files say " + written.get() + ", the lock says " + locked.get());
    }
    return written.or(() -> locked).<Choice>map(Known::new).orElseGet(Ask::new);
  }

  /** When new digests are wanted: the registry is asked, but for what no tag can move. */
  static Choice updating(NamedImage image) {
    return LockedImage.isByDigest(image.name())
        ? new Known(image.digests().iterator().next())
        : new Ask();
  }
}
