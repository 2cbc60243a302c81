package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.verdict.About.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The repository has no such tag. */
record TagAbsent(Facts facts, List<String> nearest) implements Verdict {
  static final About ABOUT =
      new About(
          "TagAbsent",
          Group.IMAGE,
          "The repository has no such tag.",
          "The registry answered 404 to somebody who may read the repository: the tag was never pushed, was deleted, or is misspelt. A wrong tag beside a right digest does no harm.",
          "Use a tag that exists, or push this one.");

  static Optional<TagAbsent> check(Facts facts) {
    return facts
        .image()
        .map(
            image ->
                new TagAbsent(facts, NearestTags.of(image.identifier(), facts.answers().tags())));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Confidence confidence() {
    return Confidence.provenIf(
        facts.answers().decisive().filter(RegistryAnswer::isAbsent).isPresent());
  }

  @Override
  public String summary() {
    return facts.image().map(ImageReference::repository).orElse("")
        + " has no tag "
        + facts.image().map(ImageReference::identifier).orElse("")
        + Upstream.doubt(facts)
        + (nearest.isEmpty() ? "." : "; it has " + Say.list(nearest) + ".");
  }

  @Override
  public List<String> evidence() {
    List<String> all = new ArrayList<>(Say.all(facts));
    if (facts.answers().tags().isEmpty() || facts.answers().tags().get().status() != 200) {
      all.add(
          "The repository's tags could not be listed; if it does not exist at all, the registry answers the same.");
    }
    return List.copyOf(all);
  }

  @Override
  public List<Remedy> fix() {
    List<Remedy> all = new ArrayList<>();
    String repository = facts.image().map(ImageReference::repository).orElse("");
    nearest.stream()
        .findFirst()
        .ifPresent(
            tag -> all.add(Commands.setImage(facts, "Use " + tag + ".", repository + ":" + tag)));
    Upstream.repair(facts).ifPresentOrElse(all::add, () -> push(repository).ifPresent(all::add));
    if (all.isEmpty()) {
      all.add(Remedy.of("Use a tag that exists."));
    }
    Commands.undo(facts)
        .ifPresent(undo -> all.add(Remedy.of("Or go back to the version that still runs.", undo)));
    return List.copyOf(all);
  }

  @Override
  public List<Change> repair() {
    String repository = facts.image().map(ImageReference::repository).orElse("");
    return Repairs.setImage(facts, nearest.stream().map(tag -> repository + ":" + tag).toList());
  }

  @Override
  public Link broken() {
    return Link.IMAGE;
  }

  /** The official images of Docker Hub are pushed by others. */
  private Optional<Remedy> push(String repository) {
    return repository.startsWith("docker.io/library/")
        ? Optional.empty()
        : Optional.of(
            Remedy.of(
                (nearest.isEmpty() ? "Push " : "Or push ")
                    + facts.container().image()
                    + "; the kubelet tries again within five minutes."));
  }
}
