package dev.pullpass.cli;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.Owner;
import dev.pullpass.core.cluster.Pod;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a command is asked about: {@code web-1}, {@code pod/web-1}, {@code deploy/web}.
 *
 * @param kind the kind as the API spells it ({@code Deployment})
 */
public record Target(String kind, String name) {
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("po", "Pod"),
          Map.entry("pod", "Pod"),
          Map.entry("deploy", "Deployment"),
          Map.entry("deployment", "Deployment"),
          Map.entry("rs", "ReplicaSet"),
          Map.entry("replicaset", "ReplicaSet"),
          Map.entry("rc", "ReplicationController"),
          Map.entry("replicationcontroller", "ReplicationController"),
          Map.entry("sts", "StatefulSet"),
          Map.entry("statefulset", "StatefulSet"),
          Map.entry("ds", "DaemonSet"),
          Map.entry("daemonset", "DaemonSet"),
          Map.entry("job", "Job"),
          Map.entry("cj", "CronJob"),
          Map.entry("cronjob", "CronJob"));

  /** Reads {@code NAME}, {@code KIND/NAME}, with kubectl's short and plural names. */
  public static Target parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return new Target("Pod", text);
    }
    String name = text.substring(slash + 1);
    Optional<String> kind = kind(text.substring(0, slash));
    if (kind.isEmpty() || name.isEmpty() || name.contains("/")) {
      throw new UsageProblem(
          "\""
              + text
              + "\" is not POD or KIND/NAME; kinds are pod, deploy, rs, sts, ds, job, cronjob");
    }
    return new Target(kind.get(), name);
  }

  private static Optional<String> kind(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    int dot = word.indexOf('.');
    String bare = dot < 0 ? word : word.substring(0, dot);
    Optional<String> exact = Optional.ofNullable(KINDS.get(bare));
    return exact.isPresent() || !bare.endsWith("s")
        ? exact
        : Optional.ofNullable(KINDS.get(bare.substring(0, bare.length() - 1)));
  }

  /** True if the pod is meant, or belongs to the workload that is meant. */
  public boolean covers(Cluster cluster, Pod pod) {
    if (kind.equals("Pod")) {
      return pod.name().name().equals(name);
    }
    return pod.owner().filter(this::isMeant).isPresent()
        || cluster.owners(pod).stream()
            .anyMatch(w -> w.kind().equals(kind) && w.name().name().equals(name))
        || isDeploymentOf(pod);
  }

  private boolean isMeant(Owner owner) {
    return owner.kind().equals(kind) && owner.name().equals(name);
  }

  /** A dump without ReplicaSets: their names are the Deployment's and the template's hash. */
  private boolean isDeploymentOf(Pod pod) {
    String hash = pod.labels().getOrDefault("pod-template-hash", "");
    return kind.equals("Deployment")
        && !hash.isEmpty()
        && pod.owner().filter(o -> o.name().equals(name + "-" + hash)).isPresent();
  }

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
