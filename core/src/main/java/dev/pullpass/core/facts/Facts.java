package dev.pullpass.core.facts;

import dev.pullpass.core.cluster.Container;
import dev.pullpass.core.cluster.Node;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.facts.PullPlan.FoundCredential;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Platform;
import dev.pullpass.core.image.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is known about one image of one pod. The diagnosis reads this and nothing else.
 *
 * @param plan what the kubelet would try with the pull secrets that the pod names
 * @param said what the node said
 * @param answers what registries answered; {@link Answers#NONE} offline
 * @param now the moment of the diagnosis, by which expiry is judged
 */
public record Facts(
    Pod pod,
    Container container,
    Reference reference,
    PullPlan plan,
    NodeSaid said,
    Surroundings around,
    Answers answers,
    Instant now) {

  /** The same facts with the registries' answers added. */
  public Facts with(Answers given) {
    return new Facts(pod, container, reference, plan, said, around, given, now);
  }

  /** The reference, where it can be read. */
  public Optional<ImageReference> image() {
    return reference instanceof ImageReference image ? Optional.of(image) : Optional.empty();
  }

  /** The image's registry host; the written text where it cannot be read. */
  public String host() {
    return image().map(ImageReference::domain).orElse(container.image());
  }

  /** Whose registry it is. */
  public RegistryProvider provider() {
    return RegistryProvider.of(host());
  }

  /** The namespace of the pod. */
  public String namespace() {
    return pod.namespace();
  }

  /** The node's own identity, if its platform has one for this registry. */
  public Optional<NodeIdentity> nodeIdentity() {
    return around.node().found().flatMap(node -> NodeIdentity.of(node, provider()));
  }

  /** The node's platform, if it is known. */
  public Optional<Platform> platform() {
    return around
        .node()
        .found()
        .filter(node -> !node.os().isEmpty() && !node.architecture().isEmpty())
        .map(node -> new Platform(node.os(), node.architecture(), ""));
  }

  /** True if the node lists the image among those it has. */
  public boolean isOnNode() {
    return image().isPresent()
        && around.node().found().map(Node::images).stream()
            .anyMatch(images -> images.contains(image().get().canonical()));
  }

  /**
   * The step at which the pull fails. The node's text decides, except where only a registry can
   * settle it (refusals, absence, silence) and one has answered with a status.
   */
  public Symptom symptom() {
    if (image().isEmpty()) {
      return Symptom.REFERENCE;
    }
    Symptom told = Symptom.of(said);
    Optional<Symptom> probed =
        answers.decisive().map(this::probed).filter(symptom -> symptom != Symptom.UNKNOWN);
    if (told == Symptom.THROTTLED && probed.filter(Symptom::outlastsThrottling).isPresent()) {
      return probed.get();
    }
    if (probed.isEmpty() || !told.isForTheRegistryToSettle()) {
      return told;
    }
    return told == Symptom.UNKNOWN || settles(told, probed.get()) ? probed.get() : told;
  }

  /** True if a registry, asked from here, shows the same symptom as the node tells. */
  public boolean isSeenFromHere() {
    Symptom symptom = symptom();
    return answers.decisive().filter(answer -> probed(answer) == symptom).isPresent();
  }

  /**
   * What an answer shows. An anonymous success shows nothing where the pod may have brought a
   * credential that cannot be seen, since the kubelet would have sent that one.
   */
  private Symptom probed(RegistryAnswer answer) {
    if (answer.isOk() && plan.credentials().isEmpty() && !plan.isWhollySeen()) {
      return Symptom.UNKNOWN;
    }
    return answer.isOk() && !offersPlatform(answer) ? Symptom.PLATFORM : Symptom.of(answer);
  }

  /** False if the answer is an index without an image for the pod's node. */
  public boolean offersPlatform(RegistryAnswer answer) {
    return answer.platforms().isEmpty()
        || platform().isEmpty()
        || answer.platforms().stream().anyMatch(platform().get()::runs);
  }

  /**
   * A probe from here corrects the text unless it got less far than the node did: a refusal from
   * here says nothing where the node, with credentials that cannot be seen, learnt more.
   */
  private boolean settles(Symptom told, Symptom probed) {
    if (probed == Symptom.UNKNOWN) {
      return false;
    }
    if (!probed.isForTheRegistryToSettle()
        && probed != Symptom.SUCCEEDS
        && probed != Symptom.PLATFORM) {
      return false;
    }
    if (probed == Symptom.REFUSED && told == Symptom.ABSENT) {
      return false;
    }
    return !(usesHiddenCredential() && !answers.existenceSeen());
  }

  /** True if the node sent a credential although the pod brings none: it is the node's own. */
  public boolean usesHiddenCredential() {
    return plan.credentials().isEmpty()
        && plan.isWhollySeen()
        && Symptom.showsCredential(said.reading());
  }

  /** Credentials of the service account's present list, which a recreated pod would get. */
  public List<FoundCredential> ofAccount() {
    return around.accountPlan().credentials().stream()
        .map(
            credential ->
                new FoundCredential(
                    new dev.pullpass.core.cluster.ObjectName(namespace(), credential.secret()),
                    credential))
        .toList();
  }
}
