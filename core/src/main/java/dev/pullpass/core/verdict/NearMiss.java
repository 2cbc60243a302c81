package dev.pullpass.core.verdict;

import dev.pullpass.core.credential.RegistryKey;
import dev.pullpass.core.image.ImageReference;
import java.util.List;
import java.util.Optional;

/**
 * Why an entry that a person would take for the right one does not match an image. The rules are
 * those of kubernetes pkg/credentialprovider/keyring.go.
 */
final class NearMiss {
  /**
   * An entry that nearly matches.
   *
   * @param why a clause without a final stop
   * @param mend what to do about the entry
   */
  record Miss(String entry, String why, Mend mend) {}

  /** What mends a near miss. */
  enum Mend {
    /**
     * The entry means this registry; its key is written in a way that the kubelet does not match.
     */
    RENAME,
    /** The entry is for something else; another credential is needed. */
    ANOTHER
  }

  private static final List<String> HUB_NAMES =
      List.of(
          "registry-1.docker.io",
          "hub.docker.com",
          "registry.hub.docker.com",
          "docker.com",
          "auth.docker.io",
          "*.docker.io",
          "cloud.docker.com");

  private NearMiss() {}

  /**
   * Explains a miss; empty where the key matches or is far off.
   *
   * @param written the key as it stands in the secret
   */
  static Optional<Miss> explain(String written, ImageReference image) {
    Optional<RegistryKey> key = RegistryKey.of(written);
    if (key.isEmpty()) {
      return written.contains(hostOf(image))
          ? Optional.of(
              rename(
                  written,
                  "the key \"" + Say.key(written) + "\" cannot be read as a URL, so it is ignored"))
          : Optional.empty();
    }
    if (key.get().matches(image.repository())) {
      return Optional.empty();
    }
    return image.domain().equals("docker.io")
        ? hub(written, key.get())
        : other(written, key.get(), image);
  }

  private static Miss rename(String entry, String why) {
    return new Miss(entry, why, Mend.RENAME);
  }

  private static Miss another(String entry, String why) {
    return new Miss(entry, why, Mend.ANOTHER);
  }

  private static String entry(String written) {
    return "the entry \"" + Say.key(written) + "\" ";
  }

  private static Optional<Miss> hub(String written, RegistryKey key) {
    if (key.host().equals("index.docker.io") && isVersion(key.path())) {
      return Optional.of(
          rename(
              written, entry(written) + "lacks the final slash, so the kubelet does not match it"));
    }
    return HUB_NAMES.contains(key.host())
        ? Optional.of(
            rename(
                written,
                entry(written)
                    + "is not a name that the kubelet knows Docker Hub by (https://index.docker.io/v1/)"))
        : Optional.empty();
  }

  private static Optional<Miss> other(String written, RegistryKey key, ImageReference image) {
    String host = hostOf(image);
    String port = image.domain().substring(host.length()).replace(":", "");
    if (key.host().equals(host)) {
      return Optional.of(
          key.port().equals(port)
              ? path(written, key, image)
              : rename(written, entry(written) + ports(key.port(), port)));
    }
    if (key.host().equalsIgnoreCase(host)) {
      return Optional.of(
          rename(
              written,
              entry(written) + "differs in upper and lower case, which the kubelet minds"));
    }
    return labels(written, key, host);
  }

  private static Miss path(String written, RegistryKey key, ImageReference image) {
    return isVersion(key.path())
        ? rename(
            written,
            entry(written)
                + "lacks the final slash after "
                + key.path()
                + ", so the kubelet takes that for a path")
        : another(
            written,
            entry(written)
                + "is only for the path "
                + key.path()
                + ", the image is under /"
                + image.path());
  }

  private static String ports(String ofKey, String ofImage) {
    if (ofKey.isEmpty()) {
      return "has no port, the image has port " + ofImage;
    }
    return ofImage.isEmpty()
        ? "has port " + ofKey + ", the image has none"
        : "has port " + ofKey + ", the image has port " + ofImage;
  }

  private static Optional<Miss> labels(String written, RegistryKey key, String host) {
    String bare = key.host().startsWith("*.") ? key.host().substring(2) : key.host();
    if (key.host().startsWith("*.") && (host.endsWith("." + bare) || host.equals(bare))) {
      return Optional.of(
          rename(
              written,
              entry(written)
                  + "stands for exactly one label before ."
                  + bare
                  + ", "
                  + host
                  + " has another number"));
    }
    if (host.endsWith("." + bare) || bare.endsWith("." + host)) {
      return Optional.of(another(written, entry(written) + "is for another host than " + host));
    }
    return sameRegionless(key.host(), host)
        ? Optional.of(
            another(written, entry(written) + "is for another region or account than " + host))
        : Optional.empty();
  }

  private static boolean sameRegionless(String key, String host) {
    return key.contains(".dkr.ecr.") && host.contains(".dkr.ecr.");
  }

  private static boolean isVersion(String path) {
    return path.equals("/v1") || path.equals("/v2");
  }

  private static String hostOf(ImageReference image) {
    String domain = image.domain();
    int colon = domain.lastIndexOf(':');
    return colon > domain.lastIndexOf(']') ? domain.substring(0, colon) : domain;
  }
}
