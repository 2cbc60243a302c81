package dev.pullpass.core.usage;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.credential.ConfigEntry;
import dev.pullpass.core.credential.DockerConfig;
import dev.pullpass.core.credential.Keyring;
import dev.pullpass.core.credential.KnownCredential;
import dev.pullpass.core.credential.RegistryKey;
import dev.pullpass.core.credential.SecretConfig;
import dev.pullpass.core.facts.PullSecret;
import java.util.List;
import java.util.Optional;

/** One entry of a pull secret, and what its credential tells of itself. */
public record HeldEntry(ObjectName secret, ConfigEntry entry, KnownCredential known) {

  /** The entries of a secret, in their order; none where the kubelet cannot read it. */
  public static List<HeldEntry> of(PullSecret secret) {
    return secret.config().map(DockerConfig::entries).orElse(List.of()).stream()
        .map(entry -> of(secret.name(), entry))
        .toList();
  }

  private static HeldEntry of(ObjectName secret, ConfigEntry entry) {
    return new HeldEntry(secret, entry, KnownCredential.recognise(entry.credential()));
  }

  /**
   * The registry that the key is for, as image references name it: host with port, {@code
   * docker.io} for each of Docker Hub's names; empty where the kubelet ignores the key.
   */
  public String registry() {
    return entry.key().map(HeldEntry::registry).orElse("");
  }

  private static String registry(RegistryKey key) {
    String host = key.port().isEmpty() ? key.host() : key.host() + ":" + key.port();
    boolean hub = host.equals("index.docker.io") || host.equals("registry-1.docker.io");
    return hub ? "docker.io" : host;
  }

  /** True if the kubelet offers it for a repository ({@code docker.io/library/nginx}). */
  public boolean covers(String repository) {
    DockerConfig alone = new DockerConfig(List.of(entry), Optional.empty(), List.of(), List.of());
    SecretConfig config = new SecretConfig(secret.name(), alone);
    return !Keyring.lookup(List.of(config), repository).isEmpty();
  }

  /** The registry with the path that the key is confined to, where it has one. */
  public String scope() {
    return registry() + entry.key().map(RegistryKey::path).orElse("");
  }

  /** The user name, or {@code ***} where a token was put in its place. */
  public String user() {
    return entry.credential().shownUser();
  }
}
