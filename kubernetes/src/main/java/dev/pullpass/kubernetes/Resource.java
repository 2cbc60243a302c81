package dev.pullpass.kubernetes;

import dev.pullpass.core.cluster.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds of object that are read, with the API versions that serve them, the newest first. */
public enum Resource {
  PODS("Pod", "pods", Subject.PODS, "api/v1"),
  EVENTS("Event", "events", Subject.EVENTS, "api/v1"),
  SECRETS("Secret", "secrets", Subject.SECRETS, "api/v1"),
  SERVICE_ACCOUNTS("ServiceAccount", "serviceaccounts", Subject.SERVICE_ACCOUNTS, "api/v1"),
  NODES("Node", "nodes", Subject.NODES, "api/v1"),
  NAMESPACES("Namespace", "namespaces", Subject.NAMESPACES, "api/v1"),
  REPLICATION_CONTROLLERS(
      "ReplicationController", "replicationcontrollers", Subject.WORKLOADS, "api/v1"),
  DEPLOYMENTS("Deployment", "deployments", Subject.WORKLOADS, "apis/apps/v1"),
  REPLICA_SETS("ReplicaSet", "replicasets", Subject.WORKLOADS, "apis/apps/v1"),
  STATEFUL_SETS("StatefulSet", "statefulsets", Subject.WORKLOADS, "apis/apps/v1"),
  DAEMON_SETS("DaemonSet", "daemonsets", Subject.WORKLOADS, "apis/apps/v1"),
  JOBS("Job", "jobs", Subject.WORKLOADS, "apis/batch/v1"),
  CRON_JOBS("CronJob", "cronjobs", Subject.WORKLOADS, "apis/batch/v1", "apis/batch/v1beta1"),
  AUTOSCALERS(
      "HorizontalPodAutoscaler",
      "horizontalpodautoscalers",
      Subject.AUTOSCALERS,
      "apis/autoscaling/v2",
      "apis/autoscaling/v1"),
  ROLES("Role", "roles", Subject.ROLES, "apis/rbac.authorization.k8s.io/v1"),
  ROLE_BINDINGS(
      "RoleBinding", "rolebindings", Subject.ROLE_BINDINGS, "apis/rbac.authorization.k8s.io/v1"),
  CLUSTER_ROLES(
      "ClusterRole", "clusterroles", Subject.CLUSTER_ROLES, "apis/rbac.authorization.k8s.io/v1"),
  CLUSTER_ROLE_BINDINGS(
      "ClusterRoleBinding",
      "clusterrolebindings",
      Subject.CLUSTER_ROLE_BINDINGS,
      "apis/rbac.authorization.k8s.io/v1");

  private static final Set<String> CLUSTER_SCOPED =
      Set.of("nodes", "namespaces", "clusterroles", "clusterrolebindings");

  private final String kind;
  private final String plural;
  private final Subject subject;
  private final String versions;

  Resource(String kind, String plural, Subject subject, String... versions) {
    this.kind = kind;
    this.plural = plural;
    this.subject = subject;
    this.versions = String.join(" ", versions);
  }

  /** The resource of an owner's kind; none for custom resources. */
  static Optional<Resource> ofOwner(String kind) {
    return Stream.of(values())
        .filter(resource -> resource.subject == Subject.WORKLOADS)
        .filter(resource -> resource.kind.equals(kind))
        .findFirst();
  }

  /** The resource of a kind, as the API spells it; none for kinds that are not read here. */
  public static Optional<Resource> of(String kind) {
    return Stream.of(values()).filter(resource -> resource.kind.equals(kind)).findFirst();
  }

  /** The path of the list in a namespace, or in all if that is empty, in the newest version. */
  public String path(String namespace) {
    return paths(namespace).get(0);
  }

  Subject subject() {
    return subject;
  }

  /** The name in access rules. */
  public String plural() {
    return plural;
  }

  /** The paths of the list in a namespace, or in all if that is empty, to be tried in turn. */
  List<String> paths(String namespace) {
    String place = namespace.isEmpty() ? "" : "namespaces/" + namespace + "/";
    return Stream.of(versions.split(" ", -1))
        .map(version -> "/" + version + "/" + place + plural)
        .toList();
  }

  /** The right to read it, as it is said when it is missing. */
  String right(String verb, String namespace) {
    boolean clusterScoped = CLUSTER_SCOPED.contains(plural);
    String place = namespace.isEmpty() ? " in all namespaces" : " in namespace " + namespace;
    return verb + " " + plural + (clusterScoped ? "" : place);
  }
}
