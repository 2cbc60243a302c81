package dev.pullpass.core.mend;

import dev.pullpass.core.image.ImageReference;

/** Knows what tags mean: a registry that is asked, or a lock file. */
@FunctionalInterface
public interface Digests {

  /** Nobody is asked. */
  Digests UNKNOWN = image -> new Answer.Unknown("no registry was asked for its digest");

  /** What the tag of an image means now. */
  Answer of(ImageReference image);

  /** What came of asking. */
  sealed interface Answer {

    /** {@code sha256:…}, of the index where there is one. */
    record Known(String digest) implements Answer {}

    /**
     * It cannot be told.
     *
     * @param why a clause
     */
    record Unknown(String why) implements Answer {}
  }
}
