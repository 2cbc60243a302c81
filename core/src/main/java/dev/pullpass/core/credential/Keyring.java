package dev.pullpass.core.credential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The order in which the kubelet tries the credentials of pull secrets (kubernetes
 * pkg/credentialprovider/keyring.go, Add and Lookup).
 */
public final class Keyring {
  private static final String DEFAULT_REGISTRY_KEY = "index.docker.io";

  private final Map<RegistryKey, List<PlannedCredential>> byKey =
      new TreeMap<>(Comparator.comparing(RegistryKey::text, Keyring::compareReversed));

  private Keyring() {}

  /**
   * All credentials for a repository (normalised, without tag and digest), in the order in which
   * they are tried: keys in reverse byte order, so that the longer path comes before the shorter;
   * under one key in the order of the secrets. Docker Hub's {@code index.docker.io} counts only
   * where nothing else matches. An empty list means that the kubelet pulls anonymously.
   *
   * <p>A config with a fatal fault contributes nothing here; in the kubelet it fails the pull.
   */
  public static List<PlannedCredential> lookup(List<SecretConfig> configs, String repository) {
    Keyring keyring = new Keyring();
    configs.forEach(keyring::add);
    return keyring.lookup(repository);
  }

  private void add(SecretConfig config) {
    for (ConfigEntry entry : config.config().entries()) {
      PlannedCredential planned =
          new PlannedCredential(config.secret(), entry.written(), entry.credential());
      entry.key().ifPresent(key -> credentials(key).add(planned));
    }
  }

  private List<PlannedCredential> credentials(RegistryKey key) {
    return byKey.computeIfAbsent(key, absent -> new ArrayList<>());
  }

  private List<PlannedCredential> lookup(String repository) {
    List<PlannedCredential> found = new ArrayList<>();
    byKey.forEach(
        (key, credentials) -> {
          if (key.matches(repository)) {
            found.addAll(credentials);
          }
        });
    if (found.isEmpty() && isDefaultRegistry(repository)) {
      found.addAll(byKey.getOrDefault(new RegistryKey(DEFAULT_REGISTRY_KEY, "", ""), List.of()));
    }
    return List.copyOf(found);
  }

  /** True for a repository that the kubelet takes for one of Docker Hub. */
  static boolean isDefaultRegistry(String repository) {
    int slash = repository.indexOf('/');
    String first = slash < 0 ? repository : repository.substring(0, slash);
    if (first.isEmpty()) {
      return false;
    }
    return slash < 0
        || first.equals("docker.io")
        || first.equals(DEFAULT_REGISTRY_KEY)
        || (first.indexOf('.') < 0 && first.indexOf(':') < 0);
  }

  /** By code points from high to low, which is the reverse order of the UTF-8 bytes. */
  private static int compareReversed(String left, String right) {
    int at = 0;
    while (at < left.length() && at < right.length()) {
      int difference = right.codePointAt(at) - left.codePointAt(at);
      if (difference != 0) {
        return difference;
      }
      at += Character.charCount(left.codePointAt(at));
    }
    return right.length() - left.length();
  }
}
