package dev.pullpass.core.audit;

import dev.pullpass.core.credential.CredentialKind;
import dev.pullpass.core.facts.RegistryProvider;
import dev.pullpass.core.facts.UtcTime;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import java.time.Instant;
import java.util.List;

/** A credential in a pull secret has expired, by its own word. */
record ExpiredCredential(HeldEntry entry, Instant end, List<HeldSecret> holders)
    implements SecretFinding {
  static final AuditRule RULE =
      new AuditRule(
          "ExpiredCredential",
          Severity.WARNING,
          "A credential in a pull secret has expired, by its own word.",
          "Tokens of ECR, Google, ACR and CI jobs carry their end. The kubelet sends them all the"
              + " same, and most registries then refuse even images that are public. Where new pods"
              + " would fail by it, that is a finding of its own (WouldFail).");

  static List<AuditFinding> find(Scene scene) {
    return SecretFinding.shared(scene, entry -> isOver(scene, entry)).stream()
        .map(shared -> (AuditFinding) of(shared))
        .toList();
  }

  private static boolean isOver(Scene scene, HeldEntry entry) {
    return entry.known().expires().filter(scene.terms()::isOver).isPresent();
  }

  private static ExpiredCredential of(SharedEntry shared) {
    Instant end = shared.entry().known().expires().orElseThrow();
    return new ExpiredCredential(shared.entry(), end, shared.holders());
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public String sentence() {
    return "The "
        + entry.known().kind().displayName()
        + " for "
        + entry.host()
        + " in "
        + named()
        + " expired on "
        + UtcTime.write(end)
        + ".";
  }

  @Override
  public List<Remedy> remedy() {
    return List.of(
        Remedy.of("Renew it, or take the entry out: an expired credential is worse than none."),
        Remedy.of("Let something renew it from now on, or use " + lasting() + "."));
  }

  private String lasting() {
    return entry.known().kind() == CredentialKind.ECR
        ? "the identity of the nodes"
        : RegistryProvider.of(entry.host()).credentialHelp();
  }
}
