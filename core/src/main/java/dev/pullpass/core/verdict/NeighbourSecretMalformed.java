package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.PullSecret;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.TemplateEdit;
import dev.pullpass.core.verdict.About.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One malformed pull secret spoils a good one beside it. */
record NeighbourSecretMalformed(Facts facts, PullSecret secret, String good) implements Verdict {
  static final About ABOUT =
      new About(
          "NeighbourSecretMalformed",
          Group.PULL_SECRET,
          "One malformed pull secret spoils a good one beside it.",
          "The kubelet parses all secrets that the pod names before it pulls; one that cannot be parsed ends the pull, whatever the others hold.",
          "Repair the malformed secret, or no longer name it.");

  static Optional<NeighbourSecretMalformed> check(Facts facts) {
    return facts
        .plan()
        .malformed()
        .flatMap(
            malformed ->
                facts.plan().credentials().stream()
                    .filter(planned -> !planned.secret().equals(malformed.name().name()))
                    .findFirst()
                    .map(
                        planned ->
                            new NeighbourSecretMalformed(facts, malformed, planned.secret())));
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
    return "Secret "
        + secret.name()
        + " cannot be read: "
        + Malformed.fault(secret)
        + "; that spoils "
        + Say.secret(facts, good)
        + " beside it.";
  }

  @Override
  public List<String> evidence() {
    List<String> all = new ArrayList<>();
    all.add(Malformed.kubeletSays(secret));
    all.addAll(Say.node(facts));
    return List.copyOf(all);
  }

  @Override
  public List<Remedy> fix() {
    List<Remedy> all = new ArrayList<>();
    all.add(
        Remedy.of(
            "No longer name "
                + secret.name().name()
                + " in "
                + Commands.owner(facts)
                + " or its service account; "
                + good
                + " is enough for this image."));
    all.add(
        Remedy.of(
            "Or mend its "
                + Malformed.field(secret)
                + "; the kubelet tries again within five minutes."));
    return List.copyOf(all);
  }

  @Override
  public List<Change> repair() {
    String name = secret.name().name();
    return Malformed.mendOrElse(
        facts,
        secret,
        facts.around().templateNamesSecrets()
            ? Repairs.editTemplate(facts, new TemplateEdit.RemovePullSecret(name))
            : List.of(new Change.Unwire(Repairs.account(facts), name)));
  }

  @Override
  public Link broken() {
    return Link.SECRET;
  }
}
