package dev.pullpass.testkit.cluster;

import dev.pullpass.testkit.cluster.ResourceKind.Scope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of object that the cluster serves, with kubectl's short names. */
final class Catalogue {
  private static final List<String> NONE = List.of();
  private static final List<String> POD_FIELDS =
      List.of("spec.nodeName", "spec.serviceAccountName", "spec.restartPolicy", "status.phase");
  private static final List<String> EVENT_FIELDS =
      List.of(
          "involvedObject.kind",
          "involvedObject.namespace",
          "involvedObject.name",
          "involvedObject.uid",
          "involvedObject.apiVersion",
          "involvedObject.fieldPath",
          "reason",
          "source",
          "type");

  static final List<ResourceKind> KINDS =
      List.of(
          core("pods", "Pod", List.of("po"), POD_FIELDS),
          core("secrets", "Secret", NONE, List.of("type")),
          core("serviceaccounts", "ServiceAccount", List.of("sa"), NONE),
          core("events", "Event", List.of("ev"), EVENT_FIELDS),
          core("configmaps", "ConfigMap", List.of("cm"), NONE),
          core("services", "Service", List.of("svc"), NONE),
          core("replicationcontrollers", "ReplicationController", List.of("rc"), NONE),
          wide("nodes", "Node", List.of("no")),
          wide("namespaces", "Namespace", List.of("ns")),
          grouped("apps", "v1", "deployments", "Deployment", "deploy"),
          grouped("apps", "v1", "replicasets", "ReplicaSet", "rs"),
          grouped("apps", "v1", "statefulsets", "StatefulSet", "sts"),
          grouped("apps", "v1", "daemonsets", "DaemonSet", "ds"),
          grouped("batch", "v1", "jobs", "Job", ""),
          grouped("batch", "v1", "cronjobs", "CronJob", "cj"),
          // Served until Kubernetes 1.25; dumps of older clusters hold it.
          grouped("batch", "v1beta1", "cronjobs", "CronJob", "cj"),
          grouped(
              "autoscaling", "v2", "horizontalpodautoscalers", "HorizontalPodAutoscaler", "hpa"),
          grouped("policy", "v1", "poddisruptionbudgets", "PodDisruptionBudget", "pdb"),
          access("roles", "Role", Scope.NAMESPACE),
          access("rolebindings", "RoleBinding", Scope.NAMESPACE),
          access("clusterroles", "ClusterRole", Scope.CLUSTER),
          access("clusterrolebindings", "ClusterRoleBinding", Scope.CLUSTER));

  private Catalogue() {}

  private static ResourceKind core(
      String plural, String kind, List<String> shortNames, List<String> fields) {
    return new ResourceKind("", "v1", plural, kind, Scope.NAMESPACE, shortNames, fields);
  }

  private static ResourceKind wide(String plural, String kind, List<String> shortNames) {
    return new ResourceKind("", "v1", plural, kind, Scope.CLUSTER, shortNames, NONE);
  }

  private static ResourceKind access(String plural, String kind, Scope scope) {
    return new ResourceKind("rbac.authorization.k8s.io", "v1", plural, kind, scope, NONE, NONE);
  }

  private static ResourceKind grouped(
      String group, String version, String plural, String kind, String shortName) {
    List<String> shortNames = shortName.isEmpty() ? NONE : List.of(shortName);
    return new ResourceKind(group, version, plural, kind, Scope.NAMESPACE, shortNames, NONE);
  }

  /** The kind behind a path such as {@code apps/v1} and {@code deployments}. */
  static Optional<ResourceKind> byPath(String apiVersion, String plural) {
    return of(apiVersion).filter(kind -> kind.plural().equals(plural)).findFirst();
  }

  /** The kind that an object says it is. */
  static Optional<ResourceKind> byKind(String apiVersion, String name) {
    return of(apiVersion).filter(kind -> kind.kind().equals(name)).findFirst();
  }

  /** All kinds of one group and version. */
  static Stream<ResourceKind> of(String apiVersion) {
    return KINDS.stream().filter(kind -> kind.apiVersion().equals(apiVersion));
  }

  /** The groups other than core, as {@code group/version}. */
  static List<String> groupVersions() {
    return KINDS.stream()
        .filter(kind -> !kind.group().isEmpty())
        .map(ResourceKind::apiVersion)
        .distinct()
        .toList();
  }
}
