package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.TagsAnswer;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.message.Label;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.verdict.About.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The registry has no such repository. */
record RepositoryAbsent(Facts facts) implements Verdict {
  static final About ABOUT =
      new About(
          "RepositoryAbsent",
          Group.IMAGE,
          "The registry has no such repository.",
          "The registry said NAME_UNKNOWN, or 404 for the repository's tags, to somebody with access: a misspelt path, or an image that was never pushed. GHCR wants the owner in lower case.",
          "Correct the path, or push the image.");

  static Optional<RepositoryAbsent> check(Facts facts) {
    boolean unknown =
        facts.answers().tags().filter(TagsAnswer::repositoryAbsent).isPresent()
            || facts.answers().decisive().filter(a -> a.hasCode("NAME_UNKNOWN")).isPresent()
            || facts.said().says(Label.REPO_NOT_FOUND);
    return unknown ? Optional.of(new RepositoryAbsent(facts)) : Optional.empty();
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
    return facts.host()
        + " has no repository "
        + facts.image().map(ImageReference::path).orElse("")
        + Upstream.doubt(facts)
        + ".";
  }

  @Override
  public List<String> evidence() {
    List<String> all = new ArrayList<>(Say.all(facts));
    facts
        .answers()
        .tags()
        .filter(TagsAnswer::repositoryAbsent)
        .ifPresent(
            tags ->
                all.add(
                    "Asked for its tags, the registry says that it does not know the repository."));
    return List.copyOf(all);
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Correct the path in the image of container "
                + facts.container().name()
                + " in "
                + Commands.owner(facts)
                + "."),
        Remedy.of(
            "Or push "
                + facts.container().image()
                + "; the kubelet tries again within five minutes."));
  }

  @Override
  public List<Change> repair() {
    return Repairs.setImage(facts, List.of());
  }

  @Override
  public Link broken() {
    return Link.IMAGE;
  }
}
