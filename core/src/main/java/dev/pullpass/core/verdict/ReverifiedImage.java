package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/**
 * The image is on the node, but the kubelet no longer lets this pod use it without credentials of
 * its own.
 */
record ReverifiedImage(Facts facts) implements Verdict {
  static final About ABOUT =
      new About(
          "ReverifiedImage",
          Group.NODE,
          "The image is on the node, but the kubelet no longer lets this pod use it without credentials of its own.",
          "Since Kubernetes 1.35 (KubeletEnsureSecretPulledImages) a pod must be able to pull an image itself, even if another pod's secret brought it to the node. With policy Never that is reported as not present.",
          "Give the pod a pull secret that is valid for the image.");

  static Optional<ReverifiedImage> check(Facts facts) {
    return Optional.of(new ReverifiedImage(facts)).filter(v -> facts.isOnNode());
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Confidence confidence() {
    return Confidence.STATED;
  }

  @Override
  public String summary() {
    return facts.container().image()
        + " is on the pod's node, but this pod brings no valid credential for it, and the kubelet checks that again.";
  }

  @Override
  public List<String> evidence() {
    return Say.all(facts);
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Name a pull secret in "
                + facts.namespace()
                + " that pulls "
                + facts.host()
                + ", and use IfNotPresent instead of Never."));
  }

  @Override
  public Link broken() {
    return Link.NODE;
  }
}
