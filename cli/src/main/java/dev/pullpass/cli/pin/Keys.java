package dev.pullpass.cli.pin;

import dev.pullpass.core.credential.ConfigEntry;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.DockerConfig;
import dev.pullpass.core.credential.Keyring;
import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.credential.RegistryKey;
import dev.pullpass.core.credential.SecretConfig;
import dev.pullpass.core.image.ImageReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The credentials at hand. Which of them an image gets is decided by the rule of the kubelet, so
 * that none goes to a host that its key does not match.
 *
 * @param configs the name of each is what people are told of it
 */
record Keys(List<SecretConfig> configs) {
  static final Keys NONE = new Keys(List.of());

  Keys {
    configs = List.copyOf(configs);
  }

  /** Those for an image, in the order in which they are tried. */
  List<PlannedCredential> of(ImageReference image) {
    return Keyring.lookup(configs, image.repository());
  }

  /** Credentials by the keys that they are stored under. */
  static SecretConfig config(String source, Map<String, Credential> byKey) {
    List<ConfigEntry> entries =
        byKey.entrySet().stream().map(one -> entry(one.getKey(), one.getValue())).toList();
    return new SecretConfig(
        source, new DockerConfig(entries, Optional.empty(), List.of(), List.of()));
  }

  private static ConfigEntry entry(String key, Credential credential) {
    return new ConfigEntry(
        key, RegistryKey.of(key), credential, ConfigEntry.Origin.FIELDS, List.of(), 0);
  }

  /** True if a key is for one of the images. */
  static boolean serves(String key, List<ImageReference> images) {
    SecretConfig config = config("", Map.of(key, Credential.of("", "")));
    return images.stream()
        .anyMatch(image -> !Keyring.lookup(List.of(config), image.repository()).isEmpty());
  }
}
