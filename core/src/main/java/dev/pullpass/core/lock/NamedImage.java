package dev.pullpass.core.lock;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * An image that files name.
 *
 * @param name as it is locked
 * @param digests what stands beside it, sorted; more than one where files contradict each other
 * @param everywherePinned false where it stands without a digest, too
 */
public record NamedImage(String name, Set<String> digests, boolean everywherePinned) {

  public NamedImage {
    digests = Collections.unmodifiableSet(new TreeSet<>(digests));
  }

  /**
   * One image.
   *
   * @param written the digest of each place that names it, empty for one without
   */
  public static NamedImage of(String name, Collection<String> written) {
    Set<String> digests = new TreeSet<>(written);
    boolean bare = digests.remove("");
    return new NamedImage(name, digests, !bare);
  }
}
