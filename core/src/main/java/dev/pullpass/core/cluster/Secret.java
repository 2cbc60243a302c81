package dev.pullpass.core.cluster;

import dev.pullpass.core.credential.Confidential;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A secret that is, or was meant to be, a pull secret.
 *
 * @param data the decoded values of the keys {@code .dockerconfigjson}, {@code .dockercfg} and of
 *     likely misspellings ({@code config.json}); all other values are never kept. A key of these
 *     that is in {@code keys} but not here has a value that could not be read (see {@link
 *     #isUnreadable})
 * @param keys the names of all data keys
 */
public record Secret(
    ObjectName name,
    String type,
    Map<String, Confidential> data,
    List<String> keys,
    Optional<Instant> created) {

  /** The type that holds a Docker {@code config.json}. */
  public static final String DOCKER_CONFIG_JSON = "kubernetes.io/dockerconfigjson";

  /** The type that holds the older {@code .dockercfg}. */
  public static final String DOCKER_CFG = "kubernetes.io/dockercfg";

  public Secret {
    data = Map.copyOf(data);
    keys = List.copyOf(keys);
  }

  /** True for the two types that the kubelet reads. */
  public boolean isRegistrySecret() {
    return type.equals(DOCKER_CONFIG_JSON) || type.equals(DOCKER_CFG);
  }

  /** True if the key is there, but its value is no base64 (a redacted dump) or beyond 1 MiB. */
  public boolean isUnreadable(String key) {
    return keys.contains(key) && !data.containsKey(key);
  }
}
