package dev.pullpass.core.scan;

import dev.pullpass.core.image.ImageReference;
import java.util.Locale;
import java.util.Set;

/**
 * A registry, or a part of one, as people name it: {@code ghcr.io}, {@code ghcr.io/acme}, {@code
 * https://index.docker.io/v1/}. Paths count by whole segments.
 *
 * @param host in lower case, {@code docker.io} for all names of Docker Hub
 * @param path without slashes around it; empty for the whole registry
 */
record RegistryPlace(String host, String path) {
  private static final Set<String> HUB =
      Set.of("docker.io", "index.docker.io", "registry-1.docker.io", "registry.hub.docker.com");

  static RegistryPlace parse(String text) {
    int scheme = text.indexOf("://");
    String bare = scheme < 0 ? text : text.substring(scheme + 3);
    int slash = bare.indexOf('/');
    String host = normalised(slash < 0 ? bare : bare.substring(0, slash));
    String path = trimmed(slash < 0 ? "" : bare.substring(slash));
    boolean api = scheme >= 0 && (path.equals("v1") || path.equals("v2"));
    return new RegistryPlace(host, api ? "" : path);
  }

  private static String normalised(String host) {
    String lower = host.strip().toLowerCase(Locale.ROOT);
    return HUB.contains(lower) ? "docker.io" : lower;
  }

  private static String trimmed(String path) {
    int from = 0;
    int to = path.length();
    while (from < to && path.charAt(from) == '/') {
      from++;
    }
    while (to > from && "/*".indexOf(path.charAt(to - 1)) >= 0) {
      to--;
    }
    return path.substring(from, to);
  }

  /** True if the image lies here. */
  boolean holds(ImageReference image) {
    return host.equals(normalised(image.domain()))
        && (path.isEmpty() || image.path().equals(path) || image.path().startsWith(path + "/"));
  }
}
