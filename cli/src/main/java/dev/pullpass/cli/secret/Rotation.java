package dev.pullpass.cli.secret;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.credential.ConfigEntry;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.RegistryKey;
import dev.pullpass.core.facts.PullSecret;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.SecretEdit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One credential in the place of another, wherever that is kept. Holders are found by what they
 * hold, not by their names: copies have other names, and secrets of one name other contents.
 *
 * @param key the registry's key as the kubelet reads it
 */
record Rotation(RegistryKey key, Credential old, Credential fresh) {

  /** An entry with the old credential, as it is written there. */
  record Holder(ObjectName secret, String entry) {

    /** False where the key holds a user name, as in a URL, which is hidden wherever it is read. */
    boolean canBeNamed() {
      return !entry.contains("***");
    }
  }

  /** The entries that hold the old credential, sorted by secret. */
  List<Holder> holders(Cluster cluster) {
    return cluster.secrets().stream().map(PullSecret::of).flatMap(this::held).toList();
  }

  private Stream<Holder> held(PullSecret secret) {
    return secret.config().stream()
        .flatMap(config -> config.entries().stream())
        .filter(this::isOld)
        .map(entry -> new Holder(secret.name(), entry.written()));
  }

  private boolean isOld(ConfigEntry entry) {
    return entry.key().equals(Optional.of(key)) && entry.credential().equals(old);
  }

  /** The same with the new credential, to see whether it came to stay. */
  Rotation backwards() {
    return new Rotation(key, fresh, old);
  }

  /** What is to change: the credential, not the key, and nothing else. */
  List<Change> changes(List<Holder> holders) {
    return holders.stream()
        .<Change>map(
            holder ->
                new Change.EditSecret(
                    holder.secret(), new SecretEdit.SetEntry(holder.entry(), fresh)))
        .toList();
  }

  /** The images in use that are pulled with it: those of the holders' namespaces that match. */
  List<ImageReference> images(Cluster cluster, List<Holder> holders) {
    ImagesInUse inUse = new ImagesInUse(cluster);
    return holders.stream()
        .map(holder -> holder.secret().namespace())
        .distinct()
        .flatMap(namespace -> inUse.in(namespace).stream())
        .filter(image -> serves(image.repository()))
        .distinct()
        .toList();
  }

  /** The kubelet's fallback for Docker Hub included. */
  private boolean serves(String repository) {
    return key.matches(repository)
        || (key.text().equals("index.docker.io") && repository.startsWith("docker.io/"));
  }
}
