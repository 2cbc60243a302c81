package dev.pullpass.core.report;

import dev.pullpass.core.cluster.Autoscaler;
import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.Owner;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.cluster.PullEvent;
import dev.pullpass.core.cluster.Workload;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one cause does to one workload.
 *
 * @param kind the kind of the top owner, {@code Pod} where there is none
 * @param name its namespace and name
 * @param failingPods how many of its pods fail for this cause
 * @param desired replicas wanted; -1 where not known
 * @param ready replicas ready; -1 where not known
 * @param wanted what an autoscaler wants at the moment; -1 where there is none
 * @param rolloutStuck true where older pods still serve while those of the new template fail
 * @param since since when, as far as pods and events tell
 */
public record Blast(
    String kind,
    String name,
    int failingPods,
    int desired,
    int ready,
    int wanted,
    boolean rolloutStuck,
    Optional<Instant> since) {

  /** The workloads that the findings of one cause hit, in the order of the findings. */
  static List<Blast> of(Cluster cluster, List<Finding> findings) {
    Map<String, List<Facts>> byWorkload = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byWorkload
          .computeIfAbsent(title(finding.facts()), title -> new ArrayList<>())
          .add(finding.facts());
    }
    return byWorkload.values().stream().map(facts -> of(cluster, facts.get(0), facts)).toList();
  }

  private static Blast of(Cluster cluster, Facts first, List<Facts> all) {
    Set<Pod> pods = new LinkedHashSet<>();
    all.forEach(facts -> pods.add(facts.pod()));
    Optional<Instant> since =
        pods.stream().flatMap(pod -> since(cluster, pod).stream()).min(Instant::compareTo);
    Optional<Workload> workload = first.around().workload();
    if (workload.isEmpty()) {
      return new Blast(kind(first), name(first), pods.size(), -1, -1, -1, false, since);
    }
    int ready = Math.max(workload.get().ready(), 0);
    return new Blast(
        workload.get().kind(),
        workload.get().name().toString(),
        pods.size(),
        workload.get().desired(),
        ready,
        cluster.autoscaler(workload.get()).map(Autoscaler::desired).orElse(-1),
        ready > 0 && isNewTemplate(cluster, first.pod()),
        since);
  }

  /** True if the pod's own ReplicaSet serves nothing yet: what is ready is of an older template. */
  private static boolean isNewTemplate(Cluster cluster, Pod pod) {
    return cluster.owners(pod).stream()
        .findFirst()
        .filter(owner -> owner.kind().equals("ReplicaSet") && owner.ready() <= 0)
        .isPresent();
  }

  /** The first failure that an event tells of, else the pod's creation. */
  private static Optional<Instant> since(Cluster cluster, Pod pod) {
    return cluster.events(pod).stream()
        .filter(event -> !event.reason().equals("Pulling") && !event.reason().equals("Pulled"))
        .map(PullEvent::first)
        .flatMap(Optional::stream)
        .min(Instant::compareTo)
        .or(pod::created);
  }

  private static String title(Facts facts) {
    return kind(facts) + " " + name(facts);
  }

  private static String kind(Facts facts) {
    return facts
        .around()
        .workload()
        .map(Workload::kind)
        .orElseGet(() -> owner(facts).map(Owner::kind).orElse("Pod"));
  }

  private static String name(Facts facts) {
    return facts
        .around()
        .workload()
        .map(workload -> workload.name().toString())
        .orElseGet(
            () ->
                owner(facts)
                    .map(owner -> facts.namespace() + "/" + owner.name())
                    .orElse(facts.pod().name().toString()));
  }

  /** The node that a mirror pod names as its owner is no workload. */
  private static Optional<Owner> owner(Facts facts) {
    return facts.pod().owner().filter(owner -> !facts.pod().mirror());
  }
}
