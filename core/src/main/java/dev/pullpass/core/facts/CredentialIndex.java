package dev.pullpass.core.facts;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.DockerConfig;
import dev.pullpass.core.credential.Keyring;
import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.credential.RegistryKey;
import dev.pullpass.core.credential.SecretConfig;
import dev.pullpass.core.facts.PullPlan.FoundCredential;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All registry credentials of the cluster, found by image. Thousands of namespaces often hold the
 * same credential, or each one of its own, so an answer names each distinct one once and at most
 * {@link #MOST} of other namespaces: nobody tries more, and what is kept for ten thousand failing
 * containers must not grow with the secrets of the cluster.
 */
final class CredentialIndex {
  /** More than {@link Inquiry} tries, since some of them may be planned already, or empty. */
  static final int MOST = 16;

  private static final String ANY_HOST = "*";

  private final Map<String, Holders> byHost = new LinkedHashMap<>();
  private final Map<String, Map<Credential, FoundCredential>> byRepository = new LinkedHashMap<>();

  /** The secrets for one host: one of each content, and all of each namespace. */
  private record Holders(
      Map<DockerConfig, PullSecret> distinct, Map<String, List<PullSecret>> byNamespace) {
    private static final Holders NONE = new Holders(Map.of(), Map.of());

    void add(DockerConfig config, PullSecret secret) {
      distinct.putIfAbsent(config, secret);
      byNamespace
          .computeIfAbsent(secret.name().namespace(), namespace -> new ArrayList<>())
          .add(secret);
    }
  }

  CredentialIndex(List<PullSecret> secrets) {
    for (PullSecret secret : secrets) {
      secret.config().filter(config -> config.fatal().isEmpty()).ifPresent(c -> add(c, secret));
    }
  }

  private void add(DockerConfig config, PullSecret secret) {
    config.entries().stream()
        .flatMap(entry -> entry.key().stream())
        .map(CredentialIndex::host)
        .distinct()
        .forEach(host -> byHost.computeIfAbsent(host, h -> empty()).add(config, secret));
  }

  private static Holders empty() {
    return new Holders(new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  private static String host(RegistryKey key) {
    boolean pattern = key.host().chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
    return pattern ? ANY_HOST : bare(key.host());
  }

  /** Docker Hub has two names that the kubelet knows; ports are compared by the keyring. */
  private static String bare(String domain) {
    int colon = domain.lastIndexOf(':');
    String host = colon > domain.lastIndexOf(']') ? domain.substring(0, colon) : domain;
    return host.equals("index.docker.io") ? "docker.io" : host;
  }

  /** Credentials for the repository, one each, those held in the namespace first. */
  List<FoundCredential> find(String domain, String repository, String namespace) {
    Map<Credential, FoundCredential> found = new LinkedHashMap<>();
    for (Holders holders : holders(domain)) {
      List<PullSecret> own = holders.byNamespace().getOrDefault(namespace, List.of());
      own.forEach(secret -> add(found, secret, repository));
    }
    byRepository.computeIfAbsent(repository, r -> anywhere(domain, r)).forEach(found::putIfAbsent);
    return List.copyOf(found.values());
  }

  private Map<Credential, FoundCredential> anywhere(String domain, String repository) {
    Map<Credential, FoundCredential> found = new LinkedHashMap<>();
    for (Holders holders : holders(domain)) {
      for (PullSecret secret : holders.distinct().values()) {
        if (found.size() >= MOST) {
          return found;
        }
        add(found, secret, repository);
      }
    }
    return found;
  }

  private List<Holders> holders(String domain) {
    return List.of(
        byHost.getOrDefault(bare(domain), Holders.NONE),
        byHost.getOrDefault(ANY_HOST, Holders.NONE));
  }

  private static void add(
      Map<Credential, FoundCredential> found, PullSecret secret, String repository) {
    DockerConfig config = secret.config().orElseThrow();
    SecretConfig named = new SecretConfig(secret.name().name(), config);
    for (PlannedCredential planned : Keyring.lookup(List.of(named), repository)) {
      found.putIfAbsent(planned.credential(), new FoundCredential(secret.name(), planned));
    }
  }
}
