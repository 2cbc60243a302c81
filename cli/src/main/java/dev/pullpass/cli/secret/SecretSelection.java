package dev.pullpass.cli.secret;

import dev.pullpass.cli.ClusterOptions;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.LookProblem;
import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.Lookup;
import dev.pullpass.core.cluster.MissingRight;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.PodCensus;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.cluster.Subject;
import dev.pullpass.core.facts.PullSecret;
import dev.pullpass.kubernetes.ClusterReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which secrets are looked at, and the cluster or the dump that they are in. */
final class SecretSelection {
  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "these secrets (default: all pull secrets)")
  private List<String> names = new ArrayList<>();

  @Mixin private ClusterOptions objects = new ClusterOptions();

  /** Whether all of what was asked about could be seen. */
  enum Extent {
    ALL,
    SOME
  }

  /** The cluster, and of which secrets of it. */
  record Selected(Cluster cluster, List<PullSecret> secrets, Extent extent) {
    private static final Set<Subject> BEARING =
        EnumSet.of(
            Subject.SECRETS,
            Subject.REGISTRY_SECRETS,
            Subject.SERVICE_ACCOUNTS,
            Subject.PODS,
            Subject.WORKLOADS);

    Selected {
      secrets = List.copyOf(secrets);
    }

    /** The rights whose lack kept secrets, or users of them, from being seen. */
    List<String> missing() {
      return cluster.missingRights().stream()
          .filter(missing -> BEARING.contains(missing.subject()))
          .map(MissingRight::right)
          .distinct()
          .toList();
    }
  }

  /**
   * Reads what is meant.
   *
   * @throws LookProblem where something that was named is not there
   */
  Selected read(Io io) {
    objects.check();
    if (objects.fromDumps()) {
      Cluster cluster = objects.readDumps(io, new PodCensus());
      return select(cluster, objects.namespace(), cluster::secret);
    }
    try (ClusterReader reader = objects.open(io)) {
      Optional<String> place =
          objects.allNamespaces()
              ? Optional.empty()
              : Optional.of(objects.namespace().orElseGet(reader::namespace));
      Cluster cluster = reader.whole(place, new PodCensus());
      return select(cluster, place, name -> reader.secret(name).secret(name));
    }
  }

  /**
   * Chooses.
   *
   * @param single looks for one secret; who may not list may still get it
   */
  private Selected select(
      Cluster cluster, Optional<String> place, Function<ObjectName, Lookup<Secret>> single) {
    List<Secret> inPlace =
        cluster.secrets().stream()
            .filter(s -> place.filter(p -> !p.equals(s.name().namespace())).isEmpty())
            .toList();
    List<Secret> chosen = new ArrayList<>();
    for (String name : names) {
      List<Secret> same = inPlace.stream().filter(s -> s.name().name().equals(name)).toList();
      chosen.addAll(same.isEmpty() ? List.of(only(place, name, single)) : same);
    }
    if (names.isEmpty()) {
      refuseUnseen(cluster, place);
      inPlace.stream().filter(Secret::isRegistrySecret).forEach(chosen::add);
    }
    return new Selected(
        cluster,
        chosen.stream().map(PullSecret::of).toList(),
        names.isEmpty() && isPartly(cluster, place) ? Extent.SOME : Extent.ALL);
  }

  /** Without the right to list, only those are seen that something names. */
  private static boolean isPartly(Cluster cluster, Optional<String> place) {
    String where = place.map(p -> " in namespace " + p).orElse(" in all namespaces");
    return cluster.missingRights().stream()
        .filter(missing -> missing.subject() == Subject.REGISTRY_SECRETS)
        .anyMatch(missing -> missing.right().endsWith(where));
  }

  /** "There are none" would be a wrong answer where nobody may look. */
  private static void refuseUnseen(Cluster cluster, Optional<String> place) {
    Lookup<List<Secret>> seen =
        place.map(cluster::registrySecrets).orElseGet(cluster::registrySecrets);
    if (seen instanceof Lookup.Forbidden<List<Secret>> forbidden) {
      throw new LookProblem("pull secrets cannot be seen: no right to " + forbidden.what());
    }
  }

  private static Secret only(
      Optional<String> place, String name, Function<ObjectName, Lookup<Secret>> single) {
    String where = place.map(p -> " in namespace " + p).orElse("");
    if (place.isEmpty()) {
      throw new LookProblem("Secret " + name + " was not found");
    }
    Lookup<Secret> lookup = single.apply(new ObjectName(place.get(), name));
    if (lookup instanceof Lookup.Forbidden<Secret> forbidden) {
      throw new LookProblem(
          "Secret " + name + where + " cannot be seen: no right to " + forbidden.what());
    }
    return lookup
        .found()
        .orElseThrow(() -> new LookProblem("Secret " + name + " was not found" + where));
  }
}
