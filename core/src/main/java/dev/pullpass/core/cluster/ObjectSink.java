package dev.pullpass.core.cluster;

import java.time.Instant;

/**
 * Takes what a reader finds, one object at a time and in the order of the input, so that callers
 * can drop what they do not want while the input streams by.
 */
public interface ObjectSink {

  /** A pod. */
  void pod(Pod pod);

  /** A secret of any type; only the data of registry secrets is in it. */
  void secret(Secret secret);

  /** A service account. */
  void serviceAccount(ServiceAccount account);

  /** An event on a pod that has to do with images. */
  void event(PullEvent event);

  /** A node. */
  void node(Node node);

  /** An owner of pods. */
  void workload(Workload workload);

  /** A HorizontalPodAutoscaler. */
  void autoscaler(Autoscaler autoscaler);

  /** A namespace. */
  void namespace(Namespace namespace);

  /** A Role or ClusterRole by which secrets can be read. */
  default void accessRole(AccessRole role) {}

  /** A RoleBinding or ClusterRoleBinding. */
  default void accessBinding(AccessBinding binding) {}

  /**
   * An object of this kind was in the input, whether or not it was then handed on (an event that
   * has nothing to do with images is not). An empty list of a kind counts, with an empty namespace.
   */
  void seen(Subject subject, String namespace);

  /** A moment at which the cluster was alive, as some object states it. */
  void timestamp(Instant moment);

  /** Something odd that did not stop the reading, as one sentence. */
  default void note(String sentence) {}
}
