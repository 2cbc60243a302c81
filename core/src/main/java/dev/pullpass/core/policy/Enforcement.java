package dev.pullpass.core.policy;

/** What happens to an object that breaks the rules, and how each engine calls that. */
public enum Enforcement {
  /** It is refused. */
  DENY("Deny", "deny", "Enforce"),
  /** Whoever sends it is told. */
  WARN("Warn", "warn", "Audit"),
  /** It is only written down: in the audit log, in the constraint's status, in a policy report. */
  AUDIT("Audit", "dryrun", "Audit");

  private final String validationAction;
  private final String enforcementAction;
  private final String failureAction;

  Enforcement(String validationAction, String enforcementAction, String failureAction) {
    this.validationAction = validationAction;
    this.enforcementAction = enforcementAction;
    this.failureAction = failureAction;
  }

  /** ValidatingAdmissionPolicyBinding's {@code validationActions}. */
  String validationAction() {
    return validationAction;
  }

  /** Gatekeeper's {@code enforcementAction}. */
  String enforcementAction() {
    return enforcementAction;
  }

  /** Kyverno's {@code failureAction}, which has no word for a warning: that is a setting. */
  String failureAction() {
    return failureAction;
  }
}
