package dev.pullpass.cli.pin;

import dev.pullpass.core.lock.LockedImage;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one image.
 *
 * @param before as it was locked; empty where it was not
 * @param after as it is locked now; empty where it has no digest
 * @param why it has none, a clause; else empty
 */
record PinnedImage(
    String name,
    State state,
    Optional<LockedImage> before,
    Optional<LockedImage> after,
    String why,
    List<Sighting> sightings) {

  /** The outcomes. */
  enum State {
    /** It was not locked yet. */
    NEW,
    /** It has another digest than before. */
    CHANGED,
    /** It stays as it was locked. */
    KEPT,
    /** Files and lock contradict each other. */
    CONTRADICTED,
    /** The registry does not know the tag. */
    GONE,
    /** The registry did not tell. */
    UNTOLD;

    /** True where there is no digest to write. */
    boolean isFailure() {
      return this == CONTRADICTED || this == GONE || this == UNTOLD;
    }
  }

  PinnedImage {
    sightings = List.copyOf(sightings);
  }

  /** The places, as people read them. */
  String where() {
    return String.join(", ", sightings.stream().map(Sighting::where).toList());
  }
}
