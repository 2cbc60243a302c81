package dev.pullpass.core.advise;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.facts.ImageState;
import dev.pullpass.core.facts.RegistryProvider;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.usage.HeldEntry;
import dev.pullpass.core.usage.ImageUse;
import dev.pullpass.core.usage.Puller;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One registry as the cluster uses it.
 *
 * @param host as image references name it, with port where one is written
 * @param uses the images of templates, and of pods that have none
 * @param running what the pods have, with their states
 * @param entries the entries of pull secrets for it
 */
public record RegistryView(
    String host, List<ImageUse> uses, List<ImageUse> running, List<HeldEntry> entries) {

  public RegistryView {
    uses = List.copyOf(uses);
    running = List.copyOf(running);
    entries = List.copyOf(entries);
  }

  /** Whose registry it is. */
  public RegistryProvider provider() {
    return RegistryProvider.of(host);
  }

  /** The repositories, each once, without tags. */
  public NavigableSet<String> repositories() {
    return uses.stream()
        .flatMap(use -> use.image().stream())
        .map(ImageReference::repository)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Who pulls from it. */
  public NavigableSet<Puller> pullers() {
    return uses.stream().map(ImageUse::puller).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The namespaces that pull from it. */
  public NavigableSet<String> namespaces() {
    return uses.stream().map(ImageUse::namespace).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The secrets with an entry for it; those that name it outright before those of a pattern. */
  public List<ObjectName> secrets() {
    NavigableSet<ObjectName> named = new TreeSet<>();
    NavigableSet<ObjectName> patterns = new TreeSet<>();
    entries.forEach(
        entry -> (entry.registry().equals(host) ? named : patterns).add(entry.secret()));
    patterns.removeAll(named);
    return Stream.concat(named.stream(), patterns.stream()).toList();
  }

  /** The secret with an entry for it in a namespace. */
  public Optional<ObjectName> secretIn(String namespace) {
    return secrets().stream().filter(secret -> secret.namespace().equals(namespace)).findFirst();
  }

  /** How many workloads run an image of it although their pods name no pull secret. */
  public int pulledWithoutSecret() {
    return count(running, ImageState.USED);
  }

  /** How many workloads wait for an image of it, their pods naming no pull secret. */
  public int failingWithoutSecret() {
    return count(running, ImageState.FAILING);
  }

  private static int count(Collection<ImageUse> uses, ImageState state) {
    return (int)
        uses.stream()
            .filter(use -> use.pullSecrets().isEmpty())
            .filter(use -> ImageState.of(use.container()) == state)
            .map(ImageUse::puller)
            .distinct()
            .count();
  }

  /** The entries whose credential ends by itself within hours. */
  public List<HeldEntry> shortLived() {
    return entries.stream().filter(entry -> entry.known().lifetime().isPresent()).toList();
  }
}
