package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The runtime cannot inspect the image. */
record ImageInspectFailed(Facts facts) implements StatedByNode {
  static final About ABOUT =
      new About(
          "ImageInspectFailed",
          Group.NODE,
          "The runtime cannot inspect the image.",
          "Before it pulls, the kubelet asks the runtime whether the image is there; a damaged store or a runtime that does not answer fails here.",
          "Look at the container runtime of the node.");

  static Optional<ImageInspectFailed> check(Facts facts) {
    return Optional.of(new ImageInspectFailed(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    return "The container runtime on node " + facts.pod().node() + " cannot inspect the image.";
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Look at the runtime's log on the node, and restart it if its store is damaged.",
            "kubectl debug node/"
                + facts.pod().node()
                + " -it --image=busybox -- chroot /host crictl images"));
  }
}
