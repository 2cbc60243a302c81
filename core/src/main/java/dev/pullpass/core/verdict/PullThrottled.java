package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The kubelet holds pulls back because too many were asked for at once. */
record PullThrottled(Facts facts) implements StatedByNode {
  static final About ABOUT =
      new About(
          "PullThrottled",
          Group.NODE,
          "The kubelet holds pulls back because too many were asked for at once.",
          "registryPullQPS (5 a second, burst 10) is the kubelet's own brake; it passes by itself.",
          "Wait, or raise registryPullQPS.");

  static Optional<PullThrottled> check(Facts facts) {
    return Optional.of(new PullThrottled(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    return "The kubelet held the pull back (pull QPS exceeded); it tries again by itself.";
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Nothing to repair; if it happens often, raise registryPullQPS and registryBurst in the kubelet's configuration."));
  }
}
