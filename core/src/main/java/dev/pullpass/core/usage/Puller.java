package dev.pullpass.core.usage;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Owner;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.cluster.Workload;
import java.util.List;
import java.util.Optional;

/**
 * Who an image is pulled for: the topmost owner of the pods, or a pod that nobody owns. Its name is
 * never one that a controller makes up: where an owner is not at hand, the name is read off the pod
 * ({@code web} for a pod of ReplicaSet {@code web-6d7f9b} with that {@code pod-template-hash}).
 *
 * @param kind {@code Deployment}, {@code Pod}, {@code static Pod}, a custom resource's kind
 */
public record Puller(String kind, ObjectName name) implements Comparable<Puller> {
  /** A CronJob's Jobs carry the scheduled time in minutes (kubernetes pkg/controller/cronjob). */
  private static final int SHORTEST_MINUTES = 8;

  /** For whom a pod pulls. */
  public static Puller of(Cluster cluster, Pod pod) {
    if (pod.mirror()) {
      return new Puller("static Pod", new ObjectName(pod.namespace(), withoutNode(pod)));
    }
    List<Workload> chain = cluster.owners(pod);
    return chain.isEmpty()
        ? pod.owner().map(owner -> named(owner, pod)).orElseGet(() -> new Puller("Pod", pod.name()))
        : of(chain.get(chain.size() - 1));
  }

  /** The workload itself, or its owner where that is not at hand. */
  public static Puller of(Workload workload) {
    return workload
        .owner()
        .map(owner -> new Puller(owner.kind(), sibling(workload.name(), owner.name())))
        .orElseGet(() -> new Puller(workload.kind(), workload.name()));
  }

  private static Puller named(Owner owner, Pod pod) {
    Optional<String> end =
        switch (owner.kind()) {
          case "ReplicaSet" -> Optional.ofNullable(pod.labels().get("pod-template-hash"));
          case "Job" -> minutes(owner.name());
          default -> Optional.empty();
        };
    return end.filter(suffix -> owner.name().endsWith("-" + suffix))
        .map(suffix -> without(suffix, owner, pod))
        .orElseGet(() -> new Puller(owner.kind(), sibling(pod.name(), owner.name())));
  }

  private static Puller without(String suffix, Owner owner, Pod pod) {
    String kind = owner.kind().equals("Job") ? "CronJob" : "Deployment";
    int end = owner.name().length() - suffix.length() - 1;
    return new Puller(kind, sibling(pod.name(), owner.name().substring(0, end)));
  }

  private static Optional<String> minutes(String job) {
    String end = job.substring(job.lastIndexOf('-') + 1);
    boolean scheduled =
        end.length() >= SHORTEST_MINUTES && end.chars().allMatch(c -> c >= '0' && c <= '9');
    return scheduled ? Optional.of(end) : Optional.empty();
  }

  /** The kubelet names the mirror of a static pod after its node. */
  private static String withoutNode(Pod pod) {
    String name = pod.name().name();
    String end = "-" + pod.node();
    return name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name;
  }

  private static ObjectName sibling(ObjectName of, String name) {
    return new ObjectName(of.namespace(), name);
  }

  /** {@code Deployment checkout}, for places that name the namespace themselves. */
  public String local() {
    return kind + " " + name.name();
  }

  /** {@code Deployment shop/checkout}. */
  @Override
  public String toString() {
    return kind + " " + name;
  }

  @Override
  public int compareTo(Puller other) {
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : kind.compareTo(other.kind);
  }
}
