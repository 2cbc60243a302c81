package dev.pullpass.core.lock;

import dev.pullpass.core.image.Platform;
import java.util.List;

/** What a registry says that a tag means now. */
public sealed interface TagNow {

  /**
   * It means this digest.
   *
   * @param platforms those of the index; none for a single image
   */
  record Means(String digest, String mediaType, List<Platform> platforms) implements TagNow {
    public Means {
      platforms = List.copyOf(platforms);
    }
  }

  /**
   * The registry does not know it.
   *
   * @param why one clause
   */
  record Gone(String why) implements TagNow {}

  /**
   * The registry did not tell: it refused, or could not be reached.
   *
   * @param why one clause
   */
  record Untold(String why) implements TagNow {}

  /** Nobody was asked. */
  record NotAsked() implements TagNow {}
}
