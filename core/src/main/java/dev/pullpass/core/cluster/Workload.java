package dev.pullpass.core.cluster;

import java.util.List;
import java.util.Optional;

/**
 * A Deployment, ReplicaSet, StatefulSet, DaemonSet, Job, CronJob or any other owner of pods.
 *
 * @param desired how many replicas it wants ({@code spec.replicas}, a DaemonSet's desired number, a
 *     Job's parallelism)
 * @param ready how many pods are ready
 * @param updated how many pods are of the newest template; -1 where the kind does not tell
 * @param template what its new pods are made of; {@link PodTemplate#NONE} where it makes no more: a
 *     Job that has ended
 * @param manager who manages the object, by its labels and annotations ({@code Helm release web},
 *     {@code Argo CD application web}, {@code Flux}); empty when nobody is named
 */
public record Workload(
    String kind,
    ObjectName name,
    String uid,
    Optional<Owner> owner,
    int desired,
    int ready,
    int updated,
    PodTemplate template,
    String manager) {

  /** The same with an equal template, so that it is kept once. */
  Workload with(PodTemplate same) {
    return new Workload(kind, name, uid, owner, desired, ready, updated, same, manager);
  }

  /** The pull secrets that its pod template names. */
  public List<String> templatePullSecrets() {
    return template.pullSecrets();
  }
}
