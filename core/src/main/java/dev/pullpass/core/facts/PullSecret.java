package dev.pullpass.core.facts;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.credential.DockerConfig;
import java.util.Optional;

/**
 * A secret as the kubelet sees it when a pod names it for pulling.
 *
 * @param config what it holds; empty where the kubelet ignores the secret silently because type and
 *     key do not go together (kubernetes pkg/credentialprovider/secrets/secrets.go)
 */
public record PullSecret(Secret secret, Optional<DockerConfig> config) {

  /** Reads a secret by the kubelet's rule: the type decides which key is looked at. */
  public static PullSecret of(Secret secret) {
    Optional<DockerConfig> config =
        switch (secret.type()) {
          case Secret.DOCKER_CONFIG_JSON ->
              read(secret, ".dockerconfigjson", DockerConfig.Format.CONFIG_JSON);
          case Secret.DOCKER_CFG -> read(secret, ".dockercfg", DockerConfig.Format.DOCKERCFG);
          default -> Optional.empty();
        };
    return new PullSecret(secret, config);
  }

  private static Optional<DockerConfig> read(
      Secret secret, String key, DockerConfig.Format format) {
    return Optional.ofNullable(secret.data().get(key))
        .map(Confidential::reveal)
        .filter(bytes -> bytes.length > 0)
        .map(bytes -> DockerConfig.parse(format, bytes));
  }

  /** The secret's name. */
  public ObjectName name() {
    return secret.name();
  }

  /** True if the kubelet passes over it without a word. */
  public boolean isIgnored() {
    return config.isEmpty();
  }

  /**
   * True if it spoils the whole pull, since the kubelet gives up on the first unreadable secret.
   */
  public boolean isMalformed() {
    return config.isPresent() && config.get().fatal().isPresent();
  }
}
