package dev.pullpass.core.verdict;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.verdict.About.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The registry does not accept the credential. */
record CredentialRejected(Facts facts, Refusal refusal) implements Verdict {
  static final About ABOUT =
      new About(
          "CredentialRejected",
          Group.CREDENTIAL,
          "The registry does not accept the credential.",
          "A wrong or rotated password, a user name that does not go with the token, or a kind of token that this registry never accepts. The kubelet sends what the secret holds and does not fall back to an anonymous pull.",
          "Put a valid credential into the secret.");

  static Optional<CredentialRejected> check(Facts facts) {
    Refusal refusal = Refusal.of(facts);
    return refusal.kind() == Refusal.Kind.REJECTED
        ? Optional.of(new CredentialRejected(facts, refusal))
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
    return facts.host() + " does not accept the credential of " + refusal.whose(facts) + ".";
  }

  @Override
  public List<String> evidence() {
    List<String> all = new ArrayList<>();
    refusal.hints().forEach(all::add);
    all.addAll(Say.all(facts));
    return List.copyOf(all);
  }

  @Override
  public List<Remedy> fix() {
    List<Remedy> all = new ArrayList<>();
    all.add(
        refusal
            .by()
            .map(by -> copied(by).orElseGet(() -> renewed(by)))
            .orElseGet(
                () ->
                    Remedy.of(
                        "Correct the credentials that the nodes themselves use, or give the pod a pull secret.")));
    all.add(Remedy.of("The kubelet tries again within five minutes; a deleted pod tries at once."));
    return List.copyOf(all);
  }

  @Override
  public List<Change> repair() {
    return refusal.by().stream()
        .flatMap(
            by -> Repairs.withRetry(facts, Repairs.entry(facts, by.secret(), by.entry())).stream())
        .toList();
  }

  @Override
  public Link broken() {
    return Link.SECRET;
  }

  private Remedy renewed(PlannedCredential by) {
    return Remedy.of(
        "Put the right credential into "
            + Say.secret(facts, by.secret())
            + ": "
            + facts.provider().credentialHelp()
            + ".",
        SecretCommands.replace(facts, by.secret(), by.entry()));
  }

  /** A secret that works can take the place of one that holds nothing else. */
  private Optional<Remedy> copied(PlannedCredential by) {
    ObjectName to = new ObjectName(facts.namespace(), by.secret());
    return facts
        .answers()
        .working()
        .map(tried -> tried.credential().secret())
        .filter(from -> SecretCommands.entries(facts, by.secret()) == 1)
        .map(
            from ->
                Remedy.of(
                    "Put the content of " + from + ", which works, into " + to + ".",
                    SecretCommands.copyOver(from, to)));
  }
}
