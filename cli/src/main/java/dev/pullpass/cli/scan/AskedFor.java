package dev.pullpass.cli.scan;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.mend.Digests;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Knows no digest, and notes down which ones somebody wanted to know. */
final class AskedFor implements Digests {
  private final Set<ImageReference> images = ConcurrentHashMap.newKeySet();

  @Override
  public Answer of(ImageReference image) {
    images.add(image);
    return new Answer.Unknown("not asked yet");
  }

  Collection<ImageReference> images() {
    return images;
  }
}
