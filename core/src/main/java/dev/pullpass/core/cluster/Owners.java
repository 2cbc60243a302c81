package dev.pullpass.core.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who owns the pods, how many healthy ones each owner has, and what scales it. */
final class Owners {
  /** Deeper chains do not occur in Kubernetes; a longer one is a loop in a doctored dump. */
  private static final int DEEPEST = 5;

  private final Map<String, Workload> byUid = new HashMap<>();
  private final Map<String, Workload> byName = new LinkedHashMap<>();
  private final Map<String, Autoscaler> autoscalers = new HashMap<>();
  private final Map<String, Integer> healthy;

  Owners(List<Workload> workloads, List<Autoscaler> autoscalers, Map<String, Integer> healthy) {
    for (Workload workload : workloads) {
      byUid.put(workload.uid(), workload);
      byName.put(key(workload.kind(), workload.name()), workload);
    }
    for (Autoscaler autoscaler : autoscalers) {
      String namespace = autoscaler.name().namespace();
      ObjectName target = new ObjectName(namespace, autoscaler.targetName());
      this.autoscalers.put(key(autoscaler.targetKind(), target), autoscaler);
    }
    this.healthy = withOwners(Map.copyOf(healthy));
  }

  /** A Deployment's pods belong to its ReplicaSets, so each count is added to the owners above. */
  private Map<String, Integer> withOwners(Map<String, Integer> counts) {
    Map<String, Integer> sums = new HashMap<>();
    counts.forEach(
        (uid, count) -> {
          sums.merge(uid, count, Integer::sum);
          Optional<Workload> start = Optional.ofNullable(byUid.get(uid));
          start.ifPresent(
              workload ->
                  chain(workload.owner(), workload.name().namespace())
                      .forEach(above -> sums.merge(above.uid(), count, Integer::sum)));
        });
    return sums;
  }

  /** The owners from an owner reference upwards, the nearest first. */
  List<Workload> chain(Optional<Owner> first, String namespace) {
    List<Workload> chain = new ArrayList<>();
    Optional<Workload> next = first.flatMap(owner -> find(owner, namespace));
    while (next.isPresent() && chain.size() < DEEPEST) {
      chain.add(next.get());
      next = next.get().owner().flatMap(owner -> find(owner, namespace));
    }
    return List.copyOf(chain);
  }

  private Optional<Workload> find(Owner owner, String namespace) {
    return Optional.ofNullable(byUid.get(owner.uid()))
        .filter(workload -> !workload.uid().isEmpty())
        .or(() -> named(owner.kind(), new ObjectName(namespace, owner.name())));
  }

  Optional<Workload> named(String kind, ObjectName name) {
    return Optional.ofNullable(byName.get(key(kind, name)));
  }

  Optional<Autoscaler> autoscaler(String kind, ObjectName name) {
    return Optional.ofNullable(autoscalers.get(key(kind, name)));
  }

  /** All of them, in the order of the input. */
  Collection<Workload> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  int healthyPods(String uid) {
    return healthy.getOrDefault(uid, 0);
  }

  private static String key(String kind, ObjectName name) {
    return kind + " " + name;
  }
}
