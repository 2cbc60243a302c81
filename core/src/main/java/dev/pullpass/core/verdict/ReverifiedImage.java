package dev.pullpass.core.verdict;

import dev.pullpass.core.cluster.Node;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.TemplateEdit;
import dev.pullpass.core.text.Split;
import dev.pullpass.core.verdict.About.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The image is on the node, but the kubelet no longer lets this pod use it without credentials of
 * its own.
 */
record ReverifiedImage(Facts facts) implements StatedByNode {
  private static final int SINCE_MINOR = 35;

  static final About ABOUT =
      new About(
          "ReverifiedImage",
          Group.NODE,
          "The image is on the node, but the kubelet no longer lets this pod use it without credentials of its own.",
          "Since Kubernetes 1.35 (KubeletEnsureSecretPulledImages) a pod must be able to pull an image itself, even if another pod's secret brought it to the node. With policy Never that is reported as not present.",
          "Give the pod a pull secret that is valid for the image.");

  static Optional<ReverifiedImage> check(Facts facts) {
    return Optional.of(new ReverifiedImage(facts))
        .filter(found -> facts.isOnNode() && checksAgain(facts))
        .filter(found -> !facts.container().pullPolicy().equals("Always"));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    return facts.container().image()
        + " is on the pod's node, but this pod brings no valid credential for it, and the kubelet checks that again.";
  }

  @Override
  public List<Change> repair() {
    List<Change> all = new ArrayList<>(Supply.changes(facts));
    if (facts.container().pullPolicy().equals("Never")) {
      all.addAll(
          Repairs.editTemplate(
              facts, new TemplateEdit.SetPullPolicy(facts.container().name(), "IfNotPresent")));
    }
    return List.copyOf(all);
  }

  @Override
  public List<Remedy> fix() {
    List<Remedy> all = new ArrayList<>(Supply.credential(facts));
    if (facts.container().pullPolicy().equals("Never")) {
      all.add(
          Remedy.of(
              "Use imagePullPolicy IfNotPresent in "
                  + Commands.owner(facts)
                  + ": with Never the kubelet cannot show that the credential is good."));
    }
    return List.copyOf(all);
  }

  /** The check is on by default since 1.35; an unknown version may have it. */
  private static boolean checksAgain(Facts facts) {
    String kubelet = facts.around().node().found().map(Node::kubelet).orElse("");
    List<String> numbers = Split.at('.', kubelet);
    return numbers.size() < 2
        || !numbers.get(0).equals("v1")
        || !numbers.get(1).chars().allMatch(Character::isDigit)
        || numbers.get(1).isEmpty()
        || numbers.get(1).length() > 4
        || Integer.parseInt(numbers.get(1)) >= SINCE_MINOR;
  }
}
