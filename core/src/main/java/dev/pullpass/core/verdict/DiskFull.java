package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The node has no room for the image. */
record DiskFull(Facts facts) implements StatedByNode {
  static final About ABOUT =
      new About(
          "DiskFull",
          Group.NODE,
          "The node has no room for the image.",
          "The layers are written below the runtime's root (/var/lib/containerd); a full disk or an exhausted quota stops that.",
          "Free room on the node, or give it a larger disk.");

  static Optional<DiskFull> check(Facts facts) {
    return Optional.of(new DiskFull(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    return "Node " + facts.pod().node() + " has no room left for the image.";
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "See what the disk holds; the kubelet's garbage collection removes unused images only above its threshold.",
            "kubectl describe node " + facts.pod().node()));
  }
}
