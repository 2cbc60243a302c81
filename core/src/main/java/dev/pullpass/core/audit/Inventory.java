package dev.pullpass.core.audit;

import dev.pullpass.core.audit.HeldEntry.Use;
import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.cluster.ServiceAccount;
import dev.pullpass.core.credential.ConfigEntry;
import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.facts.PullPlan.NamedSecret;
import dev.pullpass.core.facts.PullSecret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Lists the pull secrets, and who uses which of their entries. */
final class Inventory {
  private final Map<ObjectName, PullSecret> parsed = new HashMap<>();
  private final Map<ObjectName, Set<PodSource>> sources = new HashMap<>();
  private final Map<ObjectName, Set<String>> accounts = new HashMap<>();
  private final Map<ObjectName, Set<String>> matched = new HashMap<>();

  private Inventory() {}

  static List<HeldSecret> of(Cluster cluster, List<Pull> pulls, Predicate<String> namespaces) {
    Inventory inventory = new Inventory();
    cluster.serviceAccounts().forEach(inventory::account);
    pulls.forEach(inventory::pull);
    List<HeldSecret> held = new ArrayList<>();
    for (Secret secret : cluster.secrets()) {
      boolean named = inventory.isNamed(secret.name());
      if (namespaces.test(secret.name().namespace()) && (secret.isRegistrySecret() || named)) {
        held.add(inventory.held(secret));
      }
    }
    return held;
  }

  private void account(ServiceAccount account) {
    for (String secret : account.imagePullSecrets()) {
      ObjectName name = new ObjectName(account.name().namespace(), secret);
      accounts.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(account.name().name());
    }
  }

  private void pull(Pull pull) {
    String namespace = pull.facts().namespace();
    for (NamedSecret named : pull.facts().plan().named()) {
      ObjectName name = new ObjectName(namespace, named.name());
      sources.computeIfAbsent(name, n -> new LinkedHashSet<>()).addAll(pull.sources());
      named.secret().ifPresent(secret -> parsed.put(name, secret));
    }
    for (PlannedCredential planned : pull.facts().plan().credentials()) {
      ObjectName name = new ObjectName(namespace, planned.secret());
      matched.computeIfAbsent(name, n -> new HashSet<>()).add(planned.entry());
    }
  }

  private boolean isNamed(ObjectName name) {
    return accounts.containsKey(name) || sources.containsKey(name);
  }

  private HeldSecret held(Secret secret) {
    PullSecret read = parsed.computeIfAbsent(secret.name(), name -> PullSecret.of(secret));
    Set<String> used = matched.getOrDefault(secret.name(), Set.of());
    Map<String, HeldEntry> entries = new LinkedHashMap<>();
    read.config()
        .ifPresent(
            config ->
                config
                    .entries()
                    .forEach(entry -> entries.put(entry.written(), entry(entry, used))));
    return new HeldSecret(
        read,
        List.copyOf(entries.values()),
        accounts.getOrDefault(secret.name(), Set.of()),
        List.copyOf(sources.getOrDefault(secret.name(), Set.of())));
  }

  private static HeldEntry entry(ConfigEntry entry, Set<String> used) {
    return HeldEntry.of(entry, used.contains(entry.written()) ? Use.MATCHED : Use.UNMATCHED);
  }
}
