package dev.pullpass.core.cluster;

import java.util.Set;
import java.util.stream.Stream;

/** From the kept fields of an owner of pods to a {@link Workload}. */
final class WorkloadMapping {
  private static final int UNTOLD = -1;

  private static final Set<String> BUILT_IN_OWNERS =
      Set.of(
          "CronJob",
          "DaemonSet",
          "Deployment",
          "Job",
          "Node",
          "ReplicaSet",
          "ReplicationController",
          "StatefulSet");

  private WorkloadMapping() {}

  /** How many replicas an object wants, has ready, and has of the newest template. */
  private record Replicas(int desired, int ready, int updated) {}

  static Workload read(String kind, Value object) {
    Metadata metadata = Metadata.of(object);
    Replicas replicas = replicas(kind, object.at("spec"), object.at("status"));
    return new Workload(
        kind,
        metadata.name(),
        metadata.uid(),
        metadata.owner(),
        replicas.desired(),
        replicas.ready(),
        replicas.updated(),
        template(kind, object),
        manager(metadata));
  }

  private static Replicas replicas(String kind, Value spec, Value status) {
    return switch (kind) {
      case "DaemonSet" ->
          new Replicas(
              status.at("desiredNumberScheduled").numberOr(0),
              status.at("numberReady").numberOr(0),
              status.at("updatedNumberScheduled").numberOr(0));
      case "Job" ->
          new Replicas(spec.at("parallelism").numberOr(1), status.at("ready").numberOr(0), UNTOLD);
      case "CronJob" ->
          new Replicas(spec.at("jobTemplate", "spec", "parallelism").numberOr(1), 0, UNTOLD);
      default ->
          new Replicas(
              spec.at("replicas").numberOr(1),
              status.at("readyReplicas").numberOr(0),
              updated(kind, status));
    };
  }

  private static int updated(String kind, Value status) {
    boolean told = kind.equals("Deployment") || kind.equals("StatefulSet");
    return told ? status.at("updatedReplicas").numberOr(0) : UNTOLD;
  }

  private static PodTemplate template(String kind, Value object) {
    Value spec = object.at("spec");
    Value job = kind.equals("CronJob") ? spec.at("jobTemplate", "spec") : spec;
    return makesPods(kind, object)
        ? PodMapping.template(job.at("template", "spec"))
        : PodTemplate.NONE;
  }

  private static boolean makesPods(String kind, Value object) {
    boolean ended = kind.equals("Job") && !object.at("status", "completionTime").isMissing();
    boolean failed =
        object.at("status", "conditions").elements().stream()
            .anyMatch(condition -> kind.equals("Job") && isFailure(condition));
    return !ended && !failed;
  }

  private static boolean isFailure(Value condition) {
    return condition.at("type").text().equals("Failed")
        && condition.at("status").text().equals("True");
  }

  /**
   * Who would undo a change made by hand, the outermost first: Argo CD and Flux also apply what
   * Helm rendered, so their marks come before Helm's.
   */
  private static String manager(Metadata metadata) {
    // The tracking id is "application:group/kind:namespace/name".
    String tracking = metadata.annotation("argocd.argoproj.io/tracking-id");
    String application = tracking.substring(0, Math.max(0, tracking.indexOf(':')));
    return Stream.of(
            named("Argo CD application ", application),
            named("Argo CD application ", metadata.label("argocd.argoproj.io/instance")),
            named("Flux HelmRelease ", metadata.label("helm.toolkit.fluxcd.io/name")),
            named("Flux Kustomization ", metadata.label("kustomize.toolkit.fluxcd.io/name")),
            named("Helm release ", metadata.annotation("meta.helm.sh/release-name")),
            operator(metadata))
        .filter(manager -> !manager.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String named(String what, String name) {
    return name.isEmpty() ? "" : what + name;
  }

  /**
   * An owner of a kind that Kubernetes itself does not have is a custom resource of an operator.
   */
  private static String operator(Metadata metadata) {
    return metadata
        .owner()
        .filter(owner -> !BUILT_IN_OWNERS.contains(owner.kind()))
        .map(owner -> "operator of " + owner.kind() + " " + owner.name())
        .orElse("");
  }
}
