package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** A template placeholder was left in the image reference. */
record UnrenderedTemplate(Facts facts, String placeholder) implements Verdict {
  static final About ABOUT =
      new About(
          "UnrenderedTemplate",
          Group.REFERENCE,
          "A template placeholder was left in the image reference.",
          "A variable that nothing replaced: ${TAG} without envsubst, {{ .Values.image }} outside Helm, $(TAG) outside Kustomize, <no value> from a missing Helm value.",
          "Render the manifest before applying it, or give the variable a value.");

  static Optional<UnrenderedTemplate> check(Facts facts) {
    return facts.image().isPresent()
        ? Optional.empty()
        : Placeholders.first(facts.container().image())
            .map(placeholder -> new UnrenderedTemplate(facts, placeholder));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Confidence confidence() {
    return Confidence.PROVEN;
  }

  @Override
  public String summary() {
    return "The image reference still holds the placeholder " + placeholder + ".";
  }

  @Override
  public List<String> evidence() {
    return List.of("The reference is \"" + Say.quote(facts.container().image()) + "\".");
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Render "
                + placeholder
                + " where "
                + Commands.owner(facts)
                + " is made (envsubst, Helm, Kustomize, CI variables), then apply it again."));
  }

  @Override
  public List<Change> repair() {
    return Repairs.setImage(facts, List.of());
  }

  @Override
  public Link broken() {
    return Link.POD;
  }
}
