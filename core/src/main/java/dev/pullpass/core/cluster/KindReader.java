package dev.pullpass.core.cluster;

import java.util.Optional;

/** Maps one reduced object by its kind and API group, and hands it to the sink. */
final class KindReader {
  private static final String ACCESS_GROUP = "rbac.authorization.k8s.io";

  private final ObjectSink sink;

  KindReader(ObjectSink sink) {
    this.sink = sink;
  }

  void read(Value object) {
    String kind = object.at("kind").text();
    Optional<Subject> subject = subject(kind, object.at("apiVersion").text());
    if (subject.isEmpty()) {
      return;
    }
    Metadata metadata = Metadata.of(object);
    sink.seen(subject.get(), metadata.name().namespace());
    metadata.created().ifPresent(sink::timestamp);
    handOver(subject.get(), kind, object);
  }

  /** Notes that a kind was looked for, even if nothing of it was there. */
  void seen(String kind, String apiVersion, String namespace) {
    subject(kind, apiVersion).ifPresent(subject -> sink.seen(subject, namespace));
  }

  private void handOver(Subject subject, String kind, Value object) {
    switch (subject) {
      case PODS -> pod(object);
      case SECRETS, REGISTRY_SECRETS -> sink.secret(SecretMapping.read(object, sink));
      case SERVICE_ACCOUNTS -> sink.serviceAccount(serviceAccount(object));
      case EVENTS -> event(object);
      case NODES -> sink.node(NodeMapping.read(object));
      case WORKLOADS -> sink.workload(WorkloadMapping.read(kind, object));
      case AUTOSCALERS -> sink.autoscaler(autoscaler(object));
      case NAMESPACES -> sink.namespace(namespace(object));
      case ROLES, CLUSTER_ROLES -> AccessMapping.role(object).ifPresent(sink::accessRole);
      case ROLE_BINDINGS, CLUSTER_ROLE_BINDINGS ->
          sink.accessBinding(AccessMapping.binding(object));
    }
  }

  /** A kind counts in its own API group only: there are Jobs and Nodes of other makers. */
  private static Optional<Subject> subject(String kind, String apiVersion) {
    int slash = apiVersion.indexOf('/');
    String group = apiVersion.substring(0, Math.max(0, slash));
    return switch (kind) {
      case "Pod" -> in(group, Subject.PODS, "");
      case "Secret" -> in(group, Subject.SECRETS, "");
      case "ServiceAccount" -> in(group, Subject.SERVICE_ACCOUNTS, "");
      case "Node" -> in(group, Subject.NODES, "");
      case "Namespace" -> in(group, Subject.NAMESPACES, "");
      case "Event" -> in(group, Subject.EVENTS, "events.k8s.io");
      case "ReplicationController" -> in(group, Subject.WORKLOADS, "");
      case "Deployment", "ReplicaSet", "DaemonSet" ->
          in(group, Subject.WORKLOADS, "apps").or(() -> in(group, Subject.WORKLOADS, "extensions"));
      case "StatefulSet" -> in(group, Subject.WORKLOADS, "apps");
      case "Job", "CronJob" -> in(group, Subject.WORKLOADS, "batch");
      case "HorizontalPodAutoscaler" -> in(group, Subject.AUTOSCALERS, "autoscaling");
      case "Role" -> in(group, Subject.ROLES, ACCESS_GROUP);
      case "RoleBinding" -> in(group, Subject.ROLE_BINDINGS, ACCESS_GROUP);
      case "ClusterRole" -> in(group, Subject.CLUSTER_ROLES, ACCESS_GROUP);
      case "ClusterRoleBinding" -> in(group, Subject.CLUSTER_ROLE_BINDINGS, ACCESS_GROUP);
      default -> Optional.empty();
    };
  }

  private static Optional<Subject> in(String group, Subject subject, String expected) {
    return group.isEmpty() || group.equals(expected) ? Optional.of(subject) : Optional.empty();
  }

  private void pod(Value object) {
    PodMapping.moments(object).forEach(sink::timestamp);
    sink.pod(PodMapping.read(object));
  }

  private void event(Value object) {
    EventMapping.last(object).ifPresent(sink::timestamp);
    EventMapping.read(object).ifPresent(sink::event);
  }

  private static ServiceAccount serviceAccount(Value object) {
    return new ServiceAccount(
        Metadata.of(object).name(), object.at("imagePullSecrets").namesOfElements());
  }

  private static Autoscaler autoscaler(Value object) {
    Value target = object.at("spec", "scaleTargetRef");
    return new Autoscaler(
        Metadata.of(object).name(),
        target.at("kind").text(),
        target.at("name").text(),
        object.at("status", "desiredReplicas").numberOr(0),
        object.at("spec", "maxReplicas").numberOr(0));
  }

  private static Namespace namespace(Value object) {
    Metadata metadata = Metadata.of(object);
    boolean terminating = object.at("status", "phase").text().equals("Terminating");
    return new Namespace(
        metadata.name().name(),
        object.at("metadata", "labels").texts(),
        metadata.isDeleting() || terminating);
  }
}
