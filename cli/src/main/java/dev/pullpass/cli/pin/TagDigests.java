package dev.pullpass.cli.pin;

import dev.pullpass.cli.Io;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.lock.ImageLock;
import dev.pullpass.core.lock.LockedImage;
import dev.pullpass.core.lock.TagNow;
import dev.pullpass.core.mend.Digests;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What tags mean by the lock, and for those that are not in it by the registries. */
public final class TagDigests implements Digests {
  private final ImageLock lock;
  private final Map<String, TagNow> now;

  private TagDigests(ImageLock lock, Map<String, TagNow> now) {
    this.lock = lock;
    this.now = now;
  }

  /**
   * What a lock knows.
   *
   * @throws dev.pullpass.cli.LookProblem if the file is there and is no lock
   */
  public static TagDigests locked(Path lock) {
    return new TagDigests(LockFile.read(lock).lock(), Map.of());
  }

  /** The same, and what registries say of these images now; each is asked once. */
  public TagDigests asking(Io io, Collection<ImageReference> images) {
    List<String> open =
        images.stream()
            .map(LockedImage::name)
            .distinct()
            .filter(name -> lock.find(name).isEmpty())
            .toList();
    return new TagDigests(lock, new Asking().now(io, open));
  }

  @Override
  public Answer of(ImageReference image) {
    String name = LockedImage.name(image);
    if (lock.find(name).isPresent()) {
      return new Answer.Known(lock.find(name).get().digest());
    }
    TagNow answer = now.getOrDefault(name, new TagNow.NotAsked());
    if (answer instanceof TagNow.Means means) {
      return new Answer.Known(means.digest());
    }
    if (answer instanceof TagNow.Gone gone) {
      return new Answer.Unknown(gone.why());
    }
    return new Answer.Unknown(
        answer instanceof TagNow.Untold untold
            ? untold.why()
            : "the lock does not have it, and no registry was asked (--resolve, or pullpass pin)");
  }
}
