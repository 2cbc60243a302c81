package dev.pullpass.core.audit;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import java.util.List;

/** A token of a kind that never works for long in a pull secret. */
record WrongTokenKind(HeldEntry entry, List<HeldSecret> holders) implements SecretFinding {
  static final AuditRule RULE =
      new AuditRule(
          "WrongTokenKind",
          Severity.WARNING,
          "A token of a kind that never works for long in a pull secret.",
          "GitHub Actions and App tokens (ghs_) and GitLab job tokens (gitlab-ci-token, glcbt-) die"
              + " with their job; GitHub Packages does not take fine-grained tokens (github_pat_).");

  static List<AuditFinding> find(Scene scene) {
    return SecretFinding.shared(scene, entry -> entry.known().alwaysWrong().isPresent()).stream()
        .map(shared -> (AuditFinding) new WrongTokenKind(shared.entry(), shared.holders()))
        .toList();
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public String sentence() {
    return "The credential for "
        + entry.host()
        + " in "
        + named()
        + " is a "
        + entry.known().kind().displayName()
        + ", which belongs into no pull secret.";
  }

  @Override
  public List<Remedy> remedy() {
    return List.of(Remedy.of(entry.known().alwaysWrong().orElseThrow()));
  }
}
