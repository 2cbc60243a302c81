package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.verdict.About.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The registry refuses, and does not tell whether the image is private or does not exist. */
record AbsentOrNoAccess(Facts facts) implements Verdict {
  static final About ABOUT =
      new About(
          "AbsentOrNoAccess",
          Group.IMAGE,
          "The registry refuses, and does not tell whether the image is private or does not exist.",
          "Docker Hub, Quay, GitLab and others answer the same to both, on purpose. Only a credential with access can tell them apart.",
          "Check the name; if it is right, give the pod a credential with access.");

  static Optional<AbsentOrNoAccess> check(Facts facts) {
    Refusal refusal = Refusal.of(facts);
    boolean open =
        refusal.kind() == Refusal.Kind.NO_RIGHT
            || refusal.kind() == Refusal.Kind.UNTOLD
            || refusal.kind() == Refusal.Kind.ANONYMOUS;
    return open && facts.plan().isWhollySeen()
        ? Optional.of(new AbsentOrNoAccess(facts))
        : Optional.empty();
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Confidence confidence() {
    return Confidence.provenIf(Refusal.isSeen(facts));
  }

  @Override
  public String summary() {
    return facts.image().map(ImageReference::canonical).orElse("")
        + (facts.plan().credentials().isEmpty()
            ? " does not exist or is private, and the pod pulls it without a credential."
            : " does not exist, or the credential of "
                + Refusal.of(facts).whose(facts)
                + (Refusal.of(facts).kind() == Refusal.Kind.NO_RIGHT
                    ? " may not pull it: "
                    : " is wrong or may not pull it: ")
                + facts.host()
                + " does not tell which.");
  }

  @Override
  public List<String> evidence() {
    return Say.all(facts);
  }

  @Override
  public List<Remedy> fix() {
    List<Remedy> all = new ArrayList<>();
    all.add(
        Remedy.of(
            "Check that "
                + facts.image().map(ImageReference::repository).orElse("")
                + " exists, in the registry's own web page."));
    if (facts.plan().credentials().isEmpty()) {
      all.addAll(Supply.credential(facts));
    } else {
      all.add(Remedy.of("If it exists, grant " + facts.provider().pullRight() + "."));
    }
    return List.copyOf(all);
  }

  @Override
  public List<Change> repair() {
    return facts.plan().credentials().isEmpty() && facts.answers().working().isPresent()
        ? Supply.changes(facts)
        : List.of();
  }

  @Override
  public Link broken() {
    return Link.IMAGE;
  }
}
