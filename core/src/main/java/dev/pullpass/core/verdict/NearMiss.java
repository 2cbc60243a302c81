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
   * Explains a miss in a clause without a final stop; empty where the key matches or is far off.
   *
   * @param written the key as it stands in the secret
   */
  static Optional<String> explain(String written, ImageReference image) {
    Optional<RegistryKey> key = RegistryKey.of(written);
    if (key.isEmpty()) {
      return written.contains(hostOf(image))
          ? Optional.of(
              "the key \"" + Say.key(written) + "\" cannot be read as a URL, so it is ignored")
          : Optional.empty();
    }
    if (key.get().matches(image.repository())) {
      return Optional.empty();
    }
    return image.domain().equals("docker.io")
        ? hub(written, key.get())
        : other(written, key.get(), image);
  }

  private static Optional<String> hub(String written, RegistryKey key) {
    if (key.host().equals("index.docker.io") && isVersion(key.path())) {
      return Optional.of(
          "the entry \""
              + Say.key(written)
              + "\" lacks the final slash, so the kubelet does not match it");
    }
    return HUB_NAMES.contains(key.host())
        ? Optional.of(
            "the entry \""
                + Say.key(written)
                + "\" is not a name that the kubelet knows Docker Hub by (https://index.docker.io/v1/)")
        : Optional.empty();
  }

  private static Optional<String> other(String written, RegistryKey key, ImageReference image) {
    String host = hostOf(image);
    String port = image.domain().substring(host.length()).replace(":", "");
    String entry = "the entry \"" + Say.key(written) + "\" ";
    if (key.host().equals(host)) {
      if (!key.port().equals(port)) {
        return Optional.of(entry + ports(key.port(), port));
      }
      return Optional.of(
          isVersion(key.path())
              ? entry
                  + "lacks the final slash after "
                  + key.path()
                  + ", so the kubelet takes that for a path"
              : entry
                  + "is only for the path "
                  + key.path()
                  + ", the image is under /"
                  + image.path());
    }
    if (key.host().equalsIgnoreCase(host)) {
      return Optional.of(entry + "differs in upper and lower case, which the kubelet minds");
    }
    return labels(entry, key, host);
  }

  private static String ports(String ofKey, String ofImage) {
    if (ofKey.isEmpty()) {
      return "has no port, the image has port " + ofImage;
    }
    return ofImage.isEmpty()
        ? "has port " + ofKey + ", the image has none"
        : "has port " + ofKey + ", the image has port " + ofImage;
  }

  private static Optional<String> labels(String entry, RegistryKey key, String host) {
    String bare = key.host().startsWith("*.") ? key.host().substring(2) : key.host();
    if (key.host().startsWith("*.") && (host.endsWith("." + bare) || host.equals(bare))) {
      return Optional.of(
          entry
              + "stands for exactly one label before ."
              + bare
              + ", "
              + host
              + " has another number");
    }
    if (host.endsWith("." + bare) || bare.endsWith("." + host)) {
      return Optional.of(entry + "is for another host than " + host);
    }
    return sameRegionless(key.host(), host)
        ? Optional.of(entry + "is for another region or account than " + host)
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
