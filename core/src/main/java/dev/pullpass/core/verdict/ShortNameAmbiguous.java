package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The image has a short name, and the node does not know which registry it means. */
record ShortNameAmbiguous(Facts facts) implements StatedByNode {
  static final About ABOUT =
      new About(
          "ShortNameAmbiguous",
          Group.REFERENCE,
          "The image has a short name, and the node does not know which registry it means.",
          "CRI-O resolves short names by the node's registries.conf and, since 1.34, refuses those that could mean several registries. containerd always takes Docker Hub.",
          "Write the full name with its registry.");

  static Optional<ShortNameAmbiguous> check(Facts facts) {
    return Optional.of(new ShortNameAmbiguous(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    return "The runtime does not know which registry the short name "
        + facts.container().image()
        + " means.";
  }

  @Override
  public List<Remedy> fix() {
    String full = facts.image().map(ImageReference::canonical).orElse("REGISTRY/IMAGE");
    return List.of(
        Commands.setImage(
            facts,
            "Write the registry into the reference, e.g. " + full + " if Docker Hub is meant.",
            full));
  }

  @Override
  public List<Change> repair() {
    return Repairs.setImage(facts, facts.image().map(ImageReference::canonical).stream().toList());
  }

  @Override
  public Link broken() {
    return Link.POD;
  }
}
