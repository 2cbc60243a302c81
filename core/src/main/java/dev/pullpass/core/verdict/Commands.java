package dev.pullpass.core.verdict;

import dev.pullpass.core.cluster.ContainerKind;
import dev.pullpass.core.cluster.Workload;
import dev.pullpass.core.facts.Facts;
import java.util.List;
import java.util.Optional;

/** The commands that change workloads and service accounts. */
final class Commands {
  private Commands() {}

  /** Adds a secret to the pod's service account, without touching the entries that are there. */
  static String wire(Facts facts, String secret) {
    boolean hasList =
        facts.around().account().found().filter(a -> !a.imagePullSecrets().isEmpty()).isPresent();
    String patch =
        hasList
            ? "{\"op\":\"add\",\"path\":\"/imagePullSecrets/-\",\"value\":{\"name\":\""
                + secret
                + "\"}}"
            : "{\"op\":\"add\",\"path\":\"/imagePullSecrets\",\"value\":[{\"name\":\""
                + secret
                + "\"}]}";
    return "kubectl patch serviceaccount "
        + facts.pod().serviceAccount()
        + " -n "
        + facts.namespace()
        + " --type=json -p '["
        + patch
        + "]'";
  }

  /** Adds a secret to the list in the owner's template, which is merged by name. */
  static String wireTemplate(Workload workload, String secret) {
    return "kubectl patch "
        + reference(workload)
        + " -n "
        + workload.name().namespace()
        + " -p '{\"spec\":{\"template\":{\"spec\":{\"imagePullSecrets\":[{\"name\":\""
        + secret
        + "\"}]}}}}'";
  }

  /** Takes one secret out of the owner's list and puts another in, by name. */
  static String renameInTemplate(Workload workload, String from, String to) {
    return "kubectl patch "
        + reference(workload)
        + " -n "
        + workload.name().namespace()
        + " -p '{\"spec\":{\"template\":{\"spec\":{\"imagePullSecrets\":[{\"name\":\""
        + from
        + "\",\"$patch\":\"delete\"},{\"name\":\""
        + to
        + "\"}]}}}}'";
  }

  /** Makes new pods: restarts the owner, or deletes a pod that its owner makes anew. */
  static Remedy restart(Facts facts) {
    Optional<Workload> workload = facts.around().workload();
    String namespace = " -n " + facts.namespace();
    if (workload.filter(Commands::canRollOut).isPresent()) {
      return Remedy.of(
          "Restart the pods of " + owner(facts) + ".",
          "kubectl rollout restart " + reference(workload.get()) + namespace);
    }
    if (facts.pod().mirror()) {
      return Remedy.of("The kubelet tries again by itself within five minutes.");
    }
    if (facts.pod().owner().isPresent()) {
      return Remedy.of(
          "Delete the pod; " + owner(facts) + " makes it anew.",
          "kubectl delete pod " + facts.pod().name().name() + namespace);
    }
    return facts.pod().imagePullSecrets().isEmpty()
        ? recreate(facts, ".")
        : recreate(facts, "del(.spec.imagePullSecrets)");
  }

  /**
   * Deletes a pod that nobody owns and creates it again; admission then gives it its account's
   * list, if the pod as it is written names none.
   *
   * @param change what jq changes in it on the way; {@code .} for nothing
   */
  static Remedy recreate(Facts facts, String change) {
    return Remedy.of(
        "Delete the pod and create it again; it has no owner that would.",
        "kubectl get pod "
            + facts.pod().name().name()
            + " -n "
            + facts.namespace()
            + " -o json |"
            + (change.equals(".") ? "" : " jq '" + change + "' |")
            + " kubectl replace --force -f -");
  }

  /**
   * Changes the image in the owner's pod template, or in the pod itself. That of a static pod, of
   * an ephemeral container and of a Job cannot be changed through the API.
   */
  static Remedy setImage(Facts facts, String what, String image) {
    if (facts.pod().mirror()) {
      return Remedy.of(
          what + " It is a static pod: change its file on node " + facts.pod().node() + ".");
    }
    if (facts.container().kind() == ContainerKind.EPHEMERAL) {
      return Remedy.of(
          what + " An ephemeral container cannot be changed; add another.",
          "kubectl debug -it "
              + facts.pod().name().name()
              + " -n "
              + facts.namespace()
              + " --image="
              + image);
    }
    Optional<Workload> workload = facts.around().workload();
    if (workload.filter(w -> w.kind().equals("Job")).isPresent()) {
      return Remedy.of(
          what
              + " The template of a Job cannot be changed: delete "
              + owner(facts)
              + " and create it again.");
    }
    String target =
        workload
            .filter(Commands::hasTemplate)
            .map(Commands::reference)
            .orElse("pod/" + facts.pod().name().name());
    return Remedy.of(what, imageCommand(facts, target, image));
  }

  private static String imageCommand(Facts facts, String target, String image) {
    return "kubectl set image "
        + target
        + " "
        + facts.container().name()
        + "="
        + image
        + " -n "
        + facts.namespace();
  }

  /** Goes back to the template before the last change. */
  static Optional<String> undo(Facts facts) {
    return facts
        .around()
        .workload()
        .filter(Commands::canRollOut)
        .filter(workload -> workload.ready() > 0)
        .map(w -> "kubectl rollout undo " + reference(w) + " -n " + facts.namespace());
  }

  /** {@code Deployment shop/checkout}, or the pod where nothing owns it. */
  static String owner(Facts facts) {
    return facts
        .around()
        .workload()
        .map(workload -> workload.kind() + " " + workload.name())
        .orElseGet(
            () ->
                facts
                    .pod()
                    .owner()
                    .filter(owner -> !facts.pod().mirror())
                    .map(o -> o.kind() + " " + facts.namespace() + "/" + o.name())
                    .orElse("Pod " + facts.pod().name()));
  }

  static boolean hasTemplate(Workload workload) {
    return canRollOut(workload)
        || List.of("CronJob", "ReplicaSet", "ReplicationController").contains(workload.kind());
  }

  static boolean canRollOut(Workload workload) {
    return List.of("Deployment", "StatefulSet", "DaemonSet").contains(workload.kind());
  }

  private static String reference(Workload workload) {
    return workload.kind().toLowerCase(java.util.Locale.ROOT) + "/" + workload.name().name();
  }
}
