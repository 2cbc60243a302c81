package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.RegistryProvider;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.verdict.About.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The credential is valid, but it may not pull this repository. */
record AccessDenied(Facts facts, Refusal refusal) implements Verdict {
  static final About ABOUT =
      new About(
          "AccessDenied",
          Group.CREDENTIAL,
          "The credential is valid, but it may not pull this repository.",
          "The registry knows who asks and refuses the right. Which right is missing differs: a role, a repository policy, a package's access list, a token's scope.",
          "Grant the right, or use a credential that has it.");

  static Optional<AccessDenied> check(Facts facts) {
    Refusal refusal = Refusal.of(facts);
    boolean exists = facts.answers().existenceSeen() || refusal.speaksOfPermission();
    return refusal.kind() == Refusal.Kind.NO_RIGHT && exists
        ? Optional.of(new AccessDenied(facts, refusal))
        : Optional.empty();
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Confidence confidence() {
    return Confidence.provenIf(refusal.answer().isPresent());
  }

  @Override
  public String summary() {
    return "The credential of "
        + refusal.whose(facts)
        + " is valid but has no right to pull "
        + facts.image().map(ImageReference::repository).orElse("it")
        + ".";
  }

  @Override
  public List<String> evidence() {
    List<String> all = new ArrayList<>(Say.all(facts));
    refusal
        .answer()
        .flatMap(RegistryAnswer::token)
        .filter(token -> token.status() == 200)
        .ifPresent(
            token ->
                all.add(
                    0,
                    "The token server "
                        + token.host()
                        + " accepted the credential, but granted it no pull."));
    if (facts.provider() == RegistryProvider.ECR) {
      all.add(
          "Of a repository in another account ECR says the same where it does not exist at all.");
    }
    return List.copyOf(all);
  }

  @Override
  public List<Remedy> fix() {
    List<Remedy> all = new ArrayList<>();
    all.add(Remedy.of("Grant it " + facts.provider().pullRight() + " (" + where() + ")."));
    if (facts.answers().working().isPresent()) {
      all.add(Remedy.of("Or use a credential that has the right:"));
      all.addAll(Supply.credential(facts));
    }
    all.add(Remedy.of("The kubelet tries again within five minutes; a deleted pod tries at once."));
    return List.copyOf(all);
  }

  @Override
  public List<Change> repair() {
    return facts.answers().working().isPresent() ? Supply.changes(facts) : List.of();
  }

  @Override
  public Link broken() {
    return Link.IMAGE;
  }

  private String where() {
    return facts.provider() == RegistryProvider.OTHER ? facts.host() : facts.provider().label();
  }
}
