package dev.pullpass.core.audit;

import dev.pullpass.core.credential.ConfigFault;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import java.util.List;

/** The kubelet cannot read a pull secret. */
record MalformedSecret(List<HeldSecret> holders, ConfigFault fault) implements SecretFinding {
  static final AuditRule RULE =
      new AuditRule(
          "MalformedSecret",
          Severity.WARNING,
          "The kubelet cannot read a pull secret.",
          "Whoever brings it pulls nothing at all, not even with a good secret beside it. Pods that"
              + " would fail by it are a finding of their own (WouldFail).");

  static List<AuditFinding> find(Scene scene) {
    return scene.secrets().stream()
        .filter(secret -> secret.secret().isMalformed())
        .map(secret -> (AuditFinding) new MalformedSecret(List.of(secret), fault(secret)))
        .toList();
  }

  private static ConfigFault fault(HeldSecret secret) {
    return secret.secret().config().orElseThrow().fatal().orElseThrow();
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public String sentence() {
    return named() + " cannot be read: " + fault.explanation();
  }

  @Override
  public List<String> evidence() {
    return List.of(
        holders.get(0).isUnused() ? "Nothing names it." : "It is named by " + users() + ".");
  }

  private String users() {
    HeldSecret secret = holders.get(0);
    return secret.accounts().isEmpty()
        ? Words.list(secret.sources().stream().map(PodSource::place).toList())
        : "service account " + Words.list(secret.accounts());
  }

  @Override
  public List<Remedy> remedy() {
    return List.of(
        holders.get(0).isUnused()
            ? Remedy.of(
                "Delete it.", "kubectl delete secret " + Words.target(holders.get(0).name()))
            : Remedy.of("Create it again, or take it out of the lists that name it."));
  }
}
