package dev.pullpass.core.policy;

import java.util.List;

/**
 * What carries a pod, of one API group: the kinds, and the resources that policies are asked about.
 */
record Judged(String group, List<String> kinds, List<String> resources) {
  static final List<Judged> ALL =
      List.of(
          new Judged(
              "",
              List.of("Pod", "ReplicationController"),
              List.of("pods", "pods/ephemeralcontainers", "replicationcontrollers")),
          new Judged(
              "apps",
              List.of("Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"),
              List.of("deployments", "replicasets", "statefulsets", "daemonsets")),
          new Judged("batch", List.of("Job", "CronJob"), List.of("jobs", "cronjobs")));

  Judged {
    kinds = List.copyOf(kinds);
    resources = List.copyOf(resources);
  }

  /** All kinds, as Kyverno names them: {@code apps/v1/Deployment}, {@code Pod}. */
  static List<String> allKinds() {
    return ALL.stream()
        .flatMap(each -> each.kinds.stream().map(kind -> each.qualified(kind)))
        .toList();
  }

  private String qualified(String kind) {
    return group.isEmpty() ? kind : group + "/v1/" + kind;
  }
}
