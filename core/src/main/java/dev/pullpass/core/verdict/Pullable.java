package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The image is pulled, or would be now. */
record Pullable(Facts facts) implements Verdict {
  static final About ABOUT =
      new About(
          "Pullable",
          Group.NONE,
          "The image is pulled, or would be now.",
          "Either the container runs, or the registry now hands the image out to what the pod brings; the kubelet tries again within five minutes.",
          "Nothing to repair.");

  static Optional<Pullable> check(Facts facts) {
    return Optional.of(new Pullable(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Confidence confidence() {
    return Confidence.provenIf(facts.answers().decisive().filter(RegistryAnswer::isOk).isPresent());
  }

  @Override
  public String summary() {
    return facts.answers().asked()
        ? facts.container().image() + " would be pulled now; what stopped it before is gone."
        : facts.container().image() + " is on the node and was used.";
  }

  @Override
  public List<String> evidence() {
    return Say.all(facts);
  }

  @Override
  public List<Remedy> fix() {
    return facts.answers().asked()
        ? List.of(
            Remedy.of(
                "The kubelet tries again within five minutes; if it still fails then, the node reaches the registry another way (mirror, proxy, its own credentials)."),
            Commands.restart(facts))
        : List.of();
  }

  @Override
  public Link broken() {
    return Link.NONE;
  }
}
