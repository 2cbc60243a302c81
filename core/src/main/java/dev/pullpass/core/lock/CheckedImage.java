package dev.pullpass.core.lock;

import java.util.Optional;
import java.util.Set;

/**
 * What a check says of one image.
 *
 * @param locked what it is locked to; empty where it is not
 * @param now what its tag means now, or why that is not known
 */
public record CheckedImage(
    NamedImage image, State state, Optional<LockedImage> locked, TagNow now) {

  /** What is the matter, the worst first. */
  public enum State {
    /** The tag means another digest than the locked one. */
    MOVED,
    /** The registry does not know the tag any more. */
    GONE,
    /** A file names another digest than the lock. */
    CONTRADICTED,
    /** The lock does not have it. */
    NOT_LOCKED,
    /** The registry did not tell what the tag means now. */
    UNTOLD,
    /** All is well, but that a file names the tag alone, so that the lock does not bind a pull. */
    UNPINNED,
    /** Files, lock and, where it was asked, registry agree. */
    SAME;

    /** True for what makes a check fail. */
    public boolean isFault() {
      return this == MOVED || this == GONE || this == CONTRADICTED || this == NOT_LOCKED;
    }
  }

  /** Compares what files, lock and registry say. */
  public static CheckedImage of(NamedImage image, ImageLock lock, TagNow now) {
    Optional<LockedImage> locked = lock.find(image.name());
    State state = locked.map(one -> state(image, one, now)).orElse(State.NOT_LOCKED);
    return new CheckedImage(image, state, locked, now);
  }

  private static State state(NamedImage image, LockedImage locked, TagNow now) {
    if (now instanceof TagNow.Means means && !means.digest().equals(locked.digest())) {
      return State.MOVED;
    }
    if (now instanceof TagNow.Gone) {
      return State.GONE;
    }
    if (!Set.of(locked.digest()).containsAll(image.digests())) {
      return State.CONTRADICTED;
    }
    if (now instanceof TagNow.Untold) {
      return State.UNTOLD;
    }
    return image.everywherePinned() ? State.SAME : State.UNPINNED;
  }
}
