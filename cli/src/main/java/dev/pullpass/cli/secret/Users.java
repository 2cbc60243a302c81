package dev.pullpass.cli.secret;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.cluster.ServiceAccount;
import dev.pullpass.core.cluster.Workload;
import java.util.List;
import java.util.stream.Stream;

/** Who names a pull secret: service accounts, pod templates, and pods that nobody owns. */
record Users(Cluster cluster) {

  /** For people, sorted. */
  List<String> of(ObjectName secret) {
    return Stream.of(accounts(secret), templates(secret), pods(secret))
        .flatMap(users -> users)
        .distinct()
        .toList();
  }

  private Stream<String> accounts(ObjectName secret) {
    return cluster.serviceAccounts().stream()
        .filter(account -> names(account.name().namespace(), account.imagePullSecrets(), secret))
        .map(ServiceAccount::name)
        .map(name -> "ServiceAccount " + name.name());
  }

  /** Those of Deployments, not of the ReplicaSets below them. */
  private Stream<String> templates(ObjectName secret) {
    return cluster.workloads().stream()
        .filter(workload -> workload.owner().isEmpty())
        .filter(
            workload -> names(workload.name().namespace(), workload.templatePullSecrets(), secret))
        .map(workload -> workload.kind() + " " + workload.name().name());
  }

  /** Pods have the list of their account or their template, unless they were made by hand. */
  private Stream<String> pods(ObjectName secret) {
    return cluster.pods().stream()
        .filter(pod -> names(pod.namespace(), pod.imagePullSecrets(), secret))
        .map(this::owner)
        .distinct();
  }

  private String owner(Pod pod) {
    List<Workload> chain = cluster.owners(pod);
    return chain.isEmpty()
        ? "Pod " + pod.name().name()
        : "pods of "
            + chain.get(chain.size() - 1).kind()
            + " "
            + chain.get(chain.size() - 1).name().name();
  }

  private static boolean names(String namespace, List<String> list, ObjectName secret) {
    return namespace.equals(secret.namespace()) && list.contains(secret.name());
  }
}
