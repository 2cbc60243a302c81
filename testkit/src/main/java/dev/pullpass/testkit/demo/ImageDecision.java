package dev.pullpass.testkit.demo;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.Container;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.credential.ConfigFault;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.PullPlan;
import dev.pullpass.core.facts.PullSecret;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.InvalidReference;
import dev.pullpass.core.image.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what becomes of one container's image, by the kubelet's rules: pull policy, reference,
 * pull secrets, then the runtime with one credential after the other. The same question is put to a
 * registry once.
 */
final class ImageDecision {
  private record Question(String image, Optional<Credential> credential) {}

  private final Cluster cluster;
  private final NodePull runtime;
  private final Map<Question, PullOutcome> asked = new HashMap<>();

  ImageDecision(Cluster cluster, NodePull runtime) {
    this.cluster = cluster;
    this.runtime = runtime;
  }

  /** What the kubelet says of the container. */
  KubeletSays of(Pod pod, Container container) {
    Reference reference = Reference.parse(container.image());
    if (reference instanceof InvalidReference invalid) {
      return KubeletSays.invalidName(container.image(), invalid.problem());
    }
    if (container.pullPolicy().equals("Never")) {
      return KubeletSays.neverPull(container.image());
    }
    ImageReference image = (ImageReference) reference;
    PullPlan plan = plan(pod, image);
    return plan.malformed()
        .flatMap(secret -> secret.config().orElseThrow().fatal())
        .map(ConfigFault::kubeletMessage)
        .map(error -> KubeletSays.unreadableSecret(container.image(), error))
        .orElseGet(() -> pull(container.image(), image, plan));
  }

  /** The secrets that the pod names and that are not there. */
  List<String> unretrieved(Pod pod) {
    return plan(pod, Optional.empty()).absent();
  }

  private PullPlan plan(Pod pod, ImageReference image) {
    return plan(pod, Optional.of(image));
  }

  private PullPlan plan(Pod pod, Optional<ImageReference> image) {
    return PullPlan.of(
        pod.imagePullSecrets(),
        image.map(ImageReference::repository).orElse(""),
        name -> cluster.secret(new ObjectName(pod.namespace(), name)).map(PullSecret::of));
  }

  private KubeletSays pull(String written, ImageReference image, PullPlan plan) {
    Set<String> errors = new LinkedHashSet<>();
    for (Optional<Credential> credential : credentials(plan)) {
      PullOutcome outcome =
          asked.computeIfAbsent(
              new Question(image.canonical(), credential), q -> runtime.pull(image, credential));
      if (outcome instanceof PullOutcome.Pulled pulled) {
        return KubeletSays.running(image.repository() + "@" + pulled.digest());
      }
      errors.add(((PullOutcome.Failed) outcome).text());
    }
    // Several errors print as apimachinery's aggregate does.
    return KubeletSays.backingOff(
        written,
        errors.size() == 1 ? errors.iterator().next() : "[" + String.join(", ", errors) + "]");
  }

  /** Nothing at all is one anonymous attempt; so is an entry without user name and password. */
  private static List<Optional<Credential>> credentials(PullPlan plan) {
    List<Optional<Credential>> all = new ArrayList<>();
    plan.credentials().forEach(p -> all.add(Optional.of(p.credential()).filter(c -> !c.isEmpty())));
    return all.isEmpty() ? List.of(Optional.empty()) : all;
  }
}
