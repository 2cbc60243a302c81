package dev.pullpass.cli.pin;

import dev.pullpass.cli.ClusterOptions;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.LookProblem;
import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.Lookup;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.credential.ConfigFault;
import dev.pullpass.core.credential.SecretConfig;
import dev.pullpass.core.facts.PullSecret;
import dev.pullpass.kubernetes.ClusterReader;
import java.util.List;
import java.util.Optional;

/** The pull secrets of a cluster, or of a dump of one. */
record ClusterKeys(Io io, ClusterOptions objects) {

  /**
   * What can be read of them; one that is malformed is told and left out.
   *
   * @throws LookProblem where they cannot be seen at all
   */
  List<SecretConfig> configs() {
    return secrets().stream()
        .map(PullSecret::of)
        .flatMap(secret -> config(secret).stream())
        .toList();
  }

  private List<Secret> secrets() {
    if (objects.fromDumps()) {
      Cluster dump = objects.readDumps(io, pod -> false);
      return found(objects.namespace().map(dump::registrySecrets).orElse(dump.registrySecrets()));
    }
    try (ClusterReader reader = objects.open(io)) {
      String namespace =
          objects.allNamespaces() ? "" : objects.namespace().orElseGet(reader::namespace);
      return found(reader.registrySecrets(namespace).registrySecrets());
    }
  }

  private static List<Secret> found(Lookup<List<Secret>> secrets) {
    if (secrets instanceof Lookup.Forbidden<List<Secret>> forbidden) {
      throw new LookProblem("pull secrets cannot be seen: no right to " + forbidden.what());
    }
    return secrets.found().orElse(List.of());
  }

  private Optional<SecretConfig> config(PullSecret secret) {
    String name = "Secret " + secret.name();
    Optional<ConfigFault> fault = secret.config().flatMap(config -> config.fatal());
    fault.ifPresent(one -> io.say(name + " is malformed and left out: " + one.explanation()));
    return secret
        .config()
        .filter(config -> config.fatal().isEmpty())
        .map(config -> new SecretConfig(name, config));
  }
}
