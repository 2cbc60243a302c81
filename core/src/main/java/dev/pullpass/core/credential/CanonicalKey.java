package dev.pullpass.core.credential;

import java.util.ArrayList;
import java.util.List;

/**
 * The key under {@code auths} that the kubelet, Docker and go-containerregistry all take for one
 * registry: {@code https://index.docker.io/v1/} for Docker Hub, else the bare {@code host[:port]}.
 *
 * <p>Sources: kubernetes pkg/credentialprovider/keyring.go; docker/cli credentials/file_store.go
 * (the exact key, then any whose host is the same); go-containerregistry pkg/authn/keychain.go (the
 * repository, then the registry, {@code index.docker.io} being that Docker Hub key).
 *
 * @param text the key as it is to be written
 * @param host the registry's host as it stands in normalised images: {@code docker.io}, {@code
 *     registry.test:5000}
 * @param path the repositories that it is limited to, with a slash before it; empty for all
 * @param remarks what the writer should know of it, one sentence each
 */
public record CanonicalKey(String text, String host, String path, List<String> remarks)
    implements RegistryInput {
  static final String HUB_HOST = "docker.io";
  private static final String HUB_KEY = "https://index.docker.io/v1/";

  public CanonicalKey {
    remarks = List.copyOf(remarks);
  }

  static CanonicalKey of(String written, String host, String path) {
    boolean hub = host.equals(HUB_HOST) && path.isEmpty();
    String text = hub ? HUB_KEY : host + path;
    List<String> remarks = new ArrayList<>();
    if (!text.equals(written)) {
      remarks.add("\"" + written + "\" is written as the key " + text);
    }
    if (!path.isEmpty()) {
      remarks.add(
          text
              + ": only the kubelet limits an entry to a path (to all images that start so); Docker"
              + " and go-containerregistry use it for the whole host, or not at all");
    }
    if (host.indexOf('*') >= 0) {
      remarks.add(text + ": only the kubelet knows *, and only within one label of the host");
    }
    if (host.endsWith(":443")) {
      remarks.add(text + ": it matches only images that are written with :443");
    }
    return new CanonicalKey(text, host, path, remarks);
  }

  /** True if the entry is for a part of the registry only. */
  public boolean isScoped() {
    return !path.isEmpty();
  }
}
