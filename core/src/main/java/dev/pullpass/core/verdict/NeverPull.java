package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.TemplateEdit;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The pull policy is Never, and the image is not on the node. */
record NeverPull(Facts facts) implements StatedByNode {
  static final About ABOUT =
      new About(
          "NeverPull",
          Group.NODE,
          "The pull policy is Never, and the image is not on the node.",
          "With imagePullPolicy Never the kubelet pulls nothing; the image must have been loaded onto that very node before.",
          "Use IfNotPresent, or load the image onto every node where the pod may run.");

  static Optional<NeverPull> check(Facts facts) {
    return Optional.of(new NeverPull(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    return "imagePullPolicy is Never, and "
        + facts.container().image()
        + " is not on the pod's node.";
  }

  @Override
  public List<Change> repair() {
    return Repairs.editTemplate(
        facts, new TemplateEdit.SetPullPolicy(facts.container().name(), "IfNotPresent"));
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Use imagePullPolicy IfNotPresent in "
                + Commands.owner(facts)
                + (Commands.owner(facts).startsWith("Job ")
                    ? "; a Job's template cannot be changed, so delete it and create it again."
                    : ".")),
        Remedy.of(
            "Or load the image onto the node (kind load docker-image, minikube image load, ctr -n k8s.io images import)."));
  }
}
