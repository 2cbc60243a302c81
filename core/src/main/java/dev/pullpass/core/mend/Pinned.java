package dev.pullpass.core.mend;

import dev.pullpass.core.source.ImageUse;
import java.util.List;

/**
 * A file whose images have got their digests.
 *
 * @param after the same as before where nothing could be done
 * @param done the images that have a new digest
 * @param refused those that should have one, and are left as they are
 */
public record Pinned(String after, List<ImageUse> done, List<Refused> refused) {

  /**
   * An image that stays as it is.
   *
   * @param why a clause
   */
  public record Refused(ImageUse image, String why) {}

  public Pinned {
    done = List.copyOf(done);
    refused = List.copyOf(refused);
  }
}
