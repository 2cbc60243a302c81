package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** A layer of the image is damaged, or cannot be unpacked on the node. */
record CorruptLayer(Facts facts) implements StatedByNode {
  static final About ABOUT =
      new About(
          "CorruptLayer",
          Group.IMAGE,
          "A layer of the image is damaged, or cannot be unpacked on the node.",
          "The manifest was found and the pull permitted, but a blob is missing, cut short, has another digest, or does not unpack (a kernel or user-namespace limit, a broken archive, a proxy that changes content).",
          "Push the image again, or clear the damaged layer on the node.");

  static Optional<CorruptLayer> check(Facts facts) {
    return Optional.of(new CorruptLayer(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    return "A layer of "
        + facts.container().image()
        + " is damaged or cannot be unpacked on node "
        + facts.pod().node()
        + ".";
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Pull it elsewhere to see whether the registry's copy is whole; if not, push the image again."),
        Remedy.of(
            "If it is whole, remove the remains on the node and let the kubelet pull again.",
            "kubectl debug node/"
                + facts.pod().node()
                + " -it --image=busybox -- chroot /host crictl rmi "
                + facts.container().image()));
  }

  @Override
  public Link broken() {
    return Link.IMAGE;
  }
}
