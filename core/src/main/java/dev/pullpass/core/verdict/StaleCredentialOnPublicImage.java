package dev.pullpass.core.verdict;

import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The image is public, but a credential that is no longer valid blocks it. */
record StaleCredentialOnPublicImage(Facts facts) implements Verdict {
  static final About ABOUT =
      new About(
          "StaleCredentialOnPublicImage",
          Group.CREDENTIAL,
          "The image is public, but a credential that is no longer valid blocks it.",
          "If any credential matches, the kubelet never pulls anonymously. A wrong or expired secret therefore breaks even images that everybody may pull.",
          "Remove the secret, or put a valid credential into it.");

  static Optional<StaleCredentialOnPublicImage> check(Facts facts) {
    return !facts.plan().credentials().isEmpty()
            && Refusal.isSeen(facts)
            && facts.answers().anonymous().filter(RegistryAnswer::isOk).isPresent()
        ? Optional.of(new StaleCredentialOnPublicImage(facts))
        : Optional.empty();
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
    PlannedCredential first = facts.plan().credentials().get(0);
    return "The image is public, but "
        + facts.host()
        + " refuses the credential of "
        + Say.who(facts, first)
        + ", and the kubelet does not try without it.";
  }

  @Override
  public List<String> evidence() {
    return Say.all(facts);
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Put a valid credential into " + Say.secret(facts, secret()) + ".",
            SecretCommands.replace(facts, secret(), facts.plan().credentials().get(0).entry())),
        Remedy.of(
            "Or no longer name it in "
                + Commands.owner(facts)
                + " or its service account: this image needs none."));
  }

  @Override
  public List<Change> repair() {
    PlannedCredential stale = facts.plan().credentials().get(0);
    return Repairs.withRetry(facts, Repairs.entry(facts, stale.secret(), stale.entry()));
  }

  @Override
  public Link broken() {
    return Link.SECRET;
  }

  private String secret() {
    return facts.plan().credentials().get(0).secret();
  }
}
