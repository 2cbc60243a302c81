package dev.pullpass.core.verdict;

import dev.pullpass.core.credential.ConfigEntry;
import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The matching entry of the pull secret holds no password. */
record EmptyCredential(Facts facts, PlannedCredential entry) implements Verdict {
  static final About ABOUT =
      new About(
          "EmptyCredential",
          Group.PULL_SECRET,
          "The matching entry of the pull secret holds no password.",
          "Docker keeps the password in a credential store (credsStore, credHelpers) and leaves an empty entry in config.json; the kubelet reads only username, password and auth, drops identitytoken, and pulls in effect anonymously.",
          "Create the secret with the user name and password themselves.");

  static Optional<EmptyCredential> check(Facts facts) {
    List<PlannedCredential> planned = facts.plan().credentials();
    return !planned.isEmpty() && planned.stream().allMatch(p -> p.credential().password().isEmpty())
        ? Optional.of(new EmptyCredential(facts, planned.get(0)))
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
    return Say.secret(facts, entry.secret())
        + " has an entry for "
        + Say.key(entry.entry())
        + " but no password in it"
        + store()
        + ", so the kubelet pulled in effect anonymously.";
  }

  @Override
  public List<String> evidence() {
    return Say.all(facts);
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Put the user name and password themselves into it.",
            SecretCommands.replace(facts, entry.secret(), entry.entry())),
        Remedy.of("The kubelet tries again within five minutes; a deleted pod tries at once."));
  }

  @Override
  public List<Change> repair() {
    return Repairs.withRetry(facts, Repairs.entry(facts, entry.secret(), entry.entry()));
  }

  @Override
  public Link broken() {
    return Link.SECRET;
  }

  private String store() {
    return facts.plan().found().stream()
        .filter(secret -> secret.name().name().equals(entry.secret()))
        .flatMap(secret -> secret.config().stream())
        .filter(config -> !config.helpers().isEmpty())
        .findFirst()
        .map(
            config ->
                " (it is kept by "
                    + Say.list(config.helpers())
                    + " on the machine where the file was made)")
        .orElse(
            hasIdentityToken() ? " (only an identitytoken, which the kubelet does not read)" : "");
  }

  private boolean hasIdentityToken() {
    return facts.plan().found().stream()
        .filter(secret -> secret.name().name().equals(entry.secret()))
        .flatMap(secret -> secret.config().stream())
        .flatMap(config -> config.entries().stream())
        .filter(written -> written.written().equals(entry.entry()))
        .anyMatch(ConfigEntry::hasIdentityToken);
  }
}
