package dev.pullpass.core.advise;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.usage.HeldEntry;
import dev.pullpass.core.usage.ImageUse;
import dev.pullpass.core.usage.ImageUses;
import dev.pullpass.core.usage.SecretUse;
import dev.pullpass.core.usage.SecretUses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Decides, for each registry that images come from, how pods should get its credential. */
public final class Advisor {
  /** The first that speaks decides; the last always does. */
  static final List<Rule> RULES =
      List.of(
          PlatformKeepsIt::check, // OpenShift's own registry
          PublicOnly::check, // official images, registry.k8s.io and the like
          NodesPullThemselves::check, // EKS and ECR, GKE and Artifact Registry, AKS and ACR
          NoSecretNeeded::check, // everything runs, and nothing has a secret
          TokenRunsOut::check, // a static secret would be of use for hours only
          StoreIsThere::check, // External Secrets Operator runs already
          ByPurpose::check); // the matrix

  private Advisor() {}

  /**
   * The advice.
   *
   * @param namespaces which namespaces count
   * @param purpose what the cluster is for, where somebody says it
   */
  public static Advice of(
      Cluster cluster, Predicate<String> namespaces, Optional<Purpose> purpose) {
    List<ImageUse> counted = new ImageUses(cluster, namespaces).declared();
    List<ImageUse> everywhere = new ImageUses(cluster, any -> true).declared();
    Setting setting = Setting.of(cluster, counted, purpose, everywhere);
    List<Recommendation> items = new ArrayList<>();
    for (RegistryView registry : registries(cluster, namespaces, counted)) {
      items.add(
          new Recommendation(registry, choose(setting, registry), Remarks.of(setting, registry)));
    }
    return new Advice(setting, items);
  }

  private static Choice choose(Setting setting, RegistryView registry) {
    return RULES.stream()
        .flatMap(rule -> rule.check(setting, registry).stream())
        .findFirst()
        .orElseThrow();
  }

  private static List<RegistryView> registries(
      Cluster cluster, Predicate<String> namespaces, List<ImageUse> declared) {
    Map<String, List<ImageUse>> uses = byRegistry(declared);
    Map<String, List<ImageUse>> running = byRegistry(new ImageUses(cluster, namespaces).running());
    List<HeldEntry> entries =
        SecretUses.of(cluster, namespaces).stream()
            .map(SecretUse::entries)
            .flatMap(List::stream)
            .toList();
    List<RegistryView> views = new ArrayList<>();
    uses.forEach(
        (host, own) ->
            views.add(
                new RegistryView(
                    host, own, running.getOrDefault(host, List.of()), covering(entries, own))));
    return views;
  }

  private static Map<String, List<ImageUse>> byRegistry(List<ImageUse> uses) {
    Map<String, List<ImageUse>> byRegistry = new TreeMap<>();
    for (ImageUse use : uses) {
      if (!use.registry().isEmpty()) {
        byRegistry.computeIfAbsent(use.registry(), host -> new ArrayList<>()).add(use);
      }
    }
    return byRegistry;
  }

  /** The entries that the kubelet would offer for one of the registry's images at least. */
  private static List<HeldEntry> covering(List<HeldEntry> entries, List<ImageUse> uses) {
    List<String> repositories =
        uses.stream()
            .flatMap(use -> use.image().stream())
            .map(image -> image.repository())
            .distinct()
            .toList();
    // Thousands of namespaces hold the same few keys.
    Map<String, Boolean> known = new HashMap<>();
    return entries.stream()
        .filter(
            entry ->
                known.computeIfAbsent(
                    entry.scope(), any -> repositories.stream().anyMatch(entry::covers)))
        .toList();
  }
}
