package dev.pullpass.core.lock;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A whole lock.
 *
 * @param images by their names, sorted
 */
public record ImageLock(Map<String, LockedImage> images) {
  static final String API_VERSION = "pullpass.dev/v1alpha1";
  static final String KIND = "ImageLock";

  /** Nothing locked yet. */
  public static final ImageLock EMPTY = new ImageLock(Map.of());

  public ImageLock {
    images = Collections.unmodifiableMap(new TreeMap<>(images));
  }

  /**
   * Reads the file.
   *
   * @throws MalformedLock where it is none, with the line
   */
  public static ImageLock parse(String text) {
    return new LockReader(text).lock();
  }

  /** The file: the same lock is the same bytes. */
  public String text() {
    return LockWriter.write(this);
  }

  /** What an image is locked to. */
  public Optional<LockedImage> find(String name) {
    return Optional.ofNullable(images.get(name));
  }

  /** With these too. One that is locked to the same digest stays as it is, its time included. */
  public ImageLock with(Collection<LockedImage> further) {
    Map<String, LockedImage> all = new TreeMap<>(images);
    for (LockedImage image : further) {
      boolean same =
          find(image.image()).filter(old -> old.digest().equals(image.digest())).isPresent();
      if (!same) {
        all.put(image.image(), image);
      }
    }
    return new ImageLock(all);
  }

  /** Without these. */
  public ImageLock without(Set<String> names) {
    Map<String, LockedImage> all = new TreeMap<>(images);
    all.keySet().removeAll(names);
    return new ImageLock(all);
  }
}
