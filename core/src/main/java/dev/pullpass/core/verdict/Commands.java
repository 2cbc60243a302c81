package dev.pullpass.core.verdict;

import dev.pullpass.core.cluster.Lookup;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Workload;
import dev.pullpass.core.facts.Facts;
import java.util.List;
import java.util.Optional;

/**
 * The commands that remedies print. None of them puts a password into an argument list, where any
 * user of the machine could read it.
 */
final class Commands {
  private Commands() {}

  /** Creates a pull secret, the password read from the terminal. */
  static String createSecret(Facts facts, String name) {
    return "read -rs PASSWORD; printf"
        + " '{\"auths\":{\""
        + secretKey(facts)
        + "\":{\"username\":\"USER\",\"password\":\"%s\"}}}' \"$PASSWORD\" |\n"
        + "  kubectl create secret generic "
        + name
        + " -n "
        + facts.namespace()
        + " --type=kubernetes.io/dockerconfigjson --from-file=.dockerconfigjson=/dev/stdin";
  }

  /** Replaces the content of a secret in place, the password read from the terminal. */
  static String replaceSecret(Facts facts, String name) {
    return createSecret(facts, name) + " --dry-run=client -o yaml |\n  kubectl apply -f -";
  }

  /** The key that the kubelet, Docker and go-containerregistry all match for the image's host. */
  static String secretKey(Facts facts) {
    return facts.host().equals("docker.io") ? "https://index.docker.io/v1/" : facts.host();
  }

  /** Copies a pull secret into the pod's namespace. */
  static String copySecret(ObjectName from, String toNamespace) {
    return "kubectl get secret "
        + from.name()
        + " -n "
        + from.namespace()
        + " -o go-template='{{index .data \".dockerconfigjson\" | base64decode}}' |\n"
        + "  kubectl create secret generic "
        + from.name()
        + " -n "
        + toNamespace
        + " --type=kubernetes.io/dockerconfigjson --from-file=.dockerconfigjson=/dev/stdin";
  }

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

  /** Makes new pods: restarts the owner, or deletes a pod that its owner makes anew. */
  static Remedy restart(Facts facts) {
    Optional<Workload> workload = facts.around().workload();
    String namespace = " -n " + facts.namespace();
    if (workload.filter(Commands::canRollOut).isPresent()) {
      return Remedy.of(
          "Restart the pods of " + owner(facts) + ".",
          "kubectl rollout restart " + reference(workload.get()) + namespace);
    }
    if (facts.pod().owner().isPresent()) {
      return Remedy.of(
          "Delete the pod; " + owner(facts) + " makes it anew.",
          "kubectl delete pod " + facts.pod().name().name() + namespace);
    }
    return Remedy.of(
        "Delete the pod and create it again; it has no owner that would.",
        "kubectl get pod "
            + facts.pod().name().name()
            + namespace
            + " -o yaml > pod.yaml   # then: kubectl replace --force -f pod.yaml");
  }

  /** Changes the image in the owner's pod template, or in the pod itself. */
  static String setImage(Facts facts, String image) {
    String target =
        facts
            .around()
            .workload()
            .filter(Commands::canRollOut)
            .map(Commands::reference)
            .orElse("pod/" + facts.pod().name().name());
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
                    .map(o -> o.kind() + " " + facts.namespace() + "/" + o.name())
                    .orElse("Pod " + facts.pod().name()));
  }

  private static boolean canRollOut(Workload workload) {
    return List.of("Deployment", "StatefulSet", "DaemonSet").contains(workload.kind());
  }

  private static String reference(Workload workload) {
    return workload.kind().toLowerCase(java.util.Locale.ROOT) + "/" + workload.name().name();
  }

  /** True if the list of the account could be seen. */
  static boolean accountSeen(Facts facts) {
    return facts.around().account() instanceof Lookup.Found;
  }
}
