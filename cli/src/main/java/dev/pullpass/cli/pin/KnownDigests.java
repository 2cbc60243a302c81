package dev.pullpass.cli.pin;

import dev.pullpass.cli.Io;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.lock.ImageLock;
import dev.pullpass.core.lock.LockedImage;
import dev.pullpass.core.lock.TagNow;
import dev.pullpass.core.mend.Digests;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Digests for whoever edits files: what is locked, and for the rest what registries say. */
public final class KnownDigests implements Digests {
  /** Why a digest is not known where no registry was asked. */
  public static final String NOT_LOCKED = "the lock does not have it";

  private final ImageLock lock;
  private final Map<String, TagNow> answers;

  private KnownDigests(ImageLock lock, Map<String, TagNow> answers) {
    this.lock = lock;
    this.answers = Map.copyOf(answers);
  }

  /**
   * Those of a lock; none where there is no such file.
   *
   * @throws dev.pullpass.cli.LookProblem where the file is no lock
   */
  public static KnownDigests locked(Path lock) {
    return new KnownDigests(LockFile.read(lock).lock(), Map.of());
  }

  /** These, and for the images among them that are not locked what registries say now. */
  public KnownDigests asking(Io io, Asking asking, Collection<ImageReference> images) {
    Map<String, TagNow> asked =
        asking.now(
            io,
            images.stream()
                .map(LockedImage::name)
                .filter(name -> lock.find(name).isEmpty())
                .distinct()
                .sorted()
                .toList());
    return new KnownDigests(lock, asked);
  }

  @Override
  public Answer of(ImageReference image) {
    String name = LockedImage.name(image);
    Optional<LockedImage> locked = lock.find(name);
    if (locked.isPresent()) {
      return new Answer.Known(locked.get().digest());
    }
    TagNow now = answers.getOrDefault(name, new TagNow.NotAsked());
    if (now instanceof TagNow.Means means) {
      return new Answer.Known(means.digest());
    }
    String why = CheckText.why(now);
    return new Answer.Unknown(why.isEmpty() ? NOT_LOCKED : why);
  }
}
