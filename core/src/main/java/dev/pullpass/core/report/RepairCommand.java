package dev.pullpass.core.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command that repairs a cause, where the cluster's side can. */
final class RepairCommand {
  private static final int MOST_TARGETS = 3;

  /** kubectl's short names of what can be named as a target. */
  private static final Map<String, String> SHORT_NAMES =
      Map.of(
          "Pod", "pod",
          "Deployment", "deploy",
          "ReplicaSet", "rs",
          "ReplicationController", "rc",
          "StatefulSet", "sts",
          "DaemonSet", "ds",
          "Job", "job",
          "CronJob", "cronjob");

  private RepairCommand() {}

  /** {@code pullpass fix deploy/checkout -n shop}; empty where only somebody else can act. */
  static Optional<String> of(Cause cause) {
    if (cause.findings().stream().allMatch(finding -> finding.cause().repair().isEmpty())) {
      return Optional.empty();
    }
    List<String> namespaces =
        cause.findings().stream().map(finding -> finding.facts().namespace()).distinct().toList();
    return Optional.of(
        namespaces.size() > 1
            ? "pullpass fix -A"
            : "pullpass fix" + targets(cause) + " -n " + namespaces.get(0));
  }

  /** None, which means all of the namespace, where they are many or cannot be named. */
  private static String targets(Cause cause) {
    List<Blast> hit = cause.blast();
    boolean few =
        hit.size() <= MOST_TARGETS
            && hit.stream().allMatch(blast -> SHORT_NAMES.containsKey(blast.kind()));
    StringBuilder targets = new StringBuilder();
    if (few) {
      hit.forEach(
          blast -> {
            String name = blast.name().substring(blast.name().indexOf('/') + 1);
            targets.append(" ").append(SHORT_NAMES.get(blast.kind())).append("/").append(name);
          });
    }
    return targets.toString();
  }
}
