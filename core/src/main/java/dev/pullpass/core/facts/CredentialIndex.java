package dev.pullpass.core.facts;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.Keyring;
import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.credential.RegistryKey;
import dev.pullpass.core.credential.SecretConfig;
import dev.pullpass.core.facts.PullPlan.FoundCredential;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All registry credentials of the cluster, found by image. Thousands of namespaces often hold the
 * same credential, so each distinct one is kept once, with the secrets that hold it.
 */
final class CredentialIndex {
  private static final String ANY_HOST = "*";

  private final Map<String, Set<PullSecret>> byHost = new LinkedHashMap<>();
  private final Map<String, List<Holding>> byRepository = new LinkedHashMap<>();

  /** One distinct credential for a repository, and the secrets that hold it. */
  private record Holding(PlannedCredential credential, Set<ObjectName> secrets) {}

  CredentialIndex(List<PullSecret> secrets) {
    for (PullSecret secret : secrets) {
      secret.config().stream()
          .filter(config -> config.fatal().isEmpty())
          .flatMap(config -> config.entries().stream())
          .flatMap(entry -> entry.key().stream())
          .forEach(
              key -> byHost.computeIfAbsent(host(key), h -> new LinkedHashSet<>()).add(secret));
    }
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

  /** Credentials for the repository, one each, those held in the namespace named by that secret. */
  List<FoundCredential> find(String domain, String repository, String namespace) {
    return byRepository.computeIfAbsent(repository, r -> holdings(domain, r)).stream()
        .map(holding -> found(holding, namespace))
        .sorted(java.util.Comparator.comparing(f -> !f.secret().namespace().equals(namespace)))
        .toList();
  }

  private static FoundCredential found(Holding holding, String namespace) {
    ObjectName secret =
        holding.secrets().stream()
            .filter(name -> name.namespace().equals(namespace))
            .findFirst()
            .orElseGet(() -> holding.secrets().iterator().next());
    return new FoundCredential(secret, holding.credential());
  }

  private List<Holding> holdings(String domain, String repository) {
    List<PullSecret> candidates =
        new ArrayList<>(byHost.getOrDefault(bare(domain), new LinkedHashSet<>()));
    candidates.addAll(byHost.getOrDefault(ANY_HOST, new LinkedHashSet<>()));
    Map<Credential, Holding> distinct = new LinkedHashMap<>();
    for (PullSecret secret : candidates) {
      for (PlannedCredential planned : lookup(secret, repository)) {
        distinct
            .computeIfAbsent(planned.credential(), c -> new Holding(planned, new LinkedHashSet<>()))
            .secrets()
            .add(secret.name());
      }
    }
    return List.copyOf(distinct.values());
  }

  private static List<PlannedCredential> lookup(PullSecret secret, String repository) {
    return Keyring.lookup(
        List.of(new SecretConfig(secret.name().name(), secret.config().orElseThrow())), repository);
  }
}
