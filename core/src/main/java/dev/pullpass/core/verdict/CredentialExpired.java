package dev.pullpass.core.verdict;

import dev.pullpass.core.credential.CredentialKind;
import dev.pullpass.core.credential.KnownCredential;
import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.UtcTime;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.verdict.About.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The credential in the pull secret has expired. */
record CredentialExpired(Facts facts, Refusal refusal, Optional<KnownCredential> known)
    implements Verdict {
  static final About ABOUT =
      new About(
          "CredentialExpired",
          Group.CREDENTIAL,
          "The credential in the pull secret has expired.",
          "Tokens of ECR (12 hours), Artifact Registry (1 hour), ACR (3 hours) and CI jobs die by themselves; a secret made from one works until the next pull after that. The expiry is read from the token where it carries one.",
          "Renew the token, and let something renew it from now on.");

  static Optional<CredentialExpired> check(Facts facts) {
    Refusal refusal = Refusal.of(facts);
    Optional<KnownCredential> known =
        refusal.by().map(PlannedCredential::credential).map(KnownCredential::recognise);
    boolean expired =
        refusal.kind() == Refusal.Kind.EXPIRED || known.filter(k -> isOver(k, facts)).isPresent();
    return expired ? Optional.of(new CredentialExpired(facts, refusal, known)) : Optional.empty();
  }

  /** Before anybody was asked: all that the kubelet would send has expired by its own word. */
  static Optional<CredentialExpired> foresee(Facts facts) {
    List<PlannedCredential> planned = facts.plan().credentials();
    boolean over =
        !planned.isEmpty()
            && planned.stream()
                .allMatch(one -> isOver(KnownCredential.recognise(one.credential()), facts));
    return over
        ? Optional.of(
            new CredentialExpired(
                facts,
                new Refusal(Refusal.Kind.EXPIRED, Optional.of(planned.get(0)), Optional.empty()),
                Optional.of(KnownCredential.recognise(planned.get(0).credential()))))
        : Optional.empty();
  }

  private static boolean isOver(KnownCredential known, Facts facts) {
    return known.expires().filter(facts.now()::isAfter).isPresent()
        || (known.kind() == CredentialKind.GITLAB_JOB_TOKEN && known.expires().isEmpty());
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Confidence confidence() {
    boolean written = known.filter(k -> isOver(k, facts)).isPresent();
    return Confidence.provenIf(written || refusal.answer().isPresent());
  }

  @Override
  public String summary() {
    return "The credential of "
        + refusal.whose(facts)
        + " has expired"
        + known
            .flatMap(KnownCredential::expires)
            .map(at -> " (" + UtcTime.write(at) + ")")
            .orElse("")
        + ".";
  }

  @Override
  public List<String> evidence() {
    List<String> all = new ArrayList<>();
    known
        .flatMap(KnownCredential::alwaysWrong)
        .map(why -> why + (why.endsWith(".") ? "" : "."))
        .ifPresent(all::add);
    all.addAll(Say.all(facts));
    return List.copyOf(all);
  }

  @Override
  public List<Remedy> fix() {
    List<Remedy> all = new ArrayList<>();
    refusal
        .by()
        .ifPresent(
            by ->
                all.add(
                    Remedy.of(
                        "Put a new one into "
                            + Say.secret(facts, by.secret())
                            + ": "
                            + help()
                            + ".",
                        SecretCommands.replace(facts, by.secret(), by.entry()))));
    if (refusal.by().isEmpty()) {
      all.add(Remedy.of("Look at the credential provider of the nodes: its token is out of date."));
    }
    all.add(Remedy.of("The kubelet tries again within five minutes; a deleted pod tries at once."));
    return List.copyOf(all);
  }

  /** The token tells whose it is where the host does not, behind a proxy or an alias. */
  private String help() {
    return known.filter(k -> k.kind() == CredentialKind.ECR).isPresent()
        ? "aws ecr get-login-password makes one for user AWS, which again lives 12 hours at most"
        : facts.provider().credentialHelp();
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
}
