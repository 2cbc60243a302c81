package dev.pullpass.core.audit;

import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import java.util.List;

/** A secret is named for pulling that the kubelet passes over. */
record WrongType(List<HeldSecret> holders) implements SecretFinding {
  static final AuditRule RULE =
      new AuditRule(
          "WrongType",
          Severity.WARNING,
          "A secret is named for pulling that the kubelet passes over.",
          "The kubelet reads .dockerconfigjson from type kubernetes.io/dockerconfigjson and"
              + " .dockercfg from type kubernetes.io/dockercfg, and passes over every other pair"
              + " without a word.");

  static List<AuditFinding> find(Scene scene) {
    return scene.secrets().stream()
        .filter(secret -> secret.secret().isIgnored() && !isRedacted(secret.secret().secret()))
        .map(secret -> (AuditFinding) new WrongType(List.of(secret)))
        .toList();
  }

  private static boolean isRedacted(Secret secret) {
    return secret.isUnreadable(".dockerconfigjson") || secret.isUnreadable(".dockercfg");
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public String sentence() {
    Secret secret = holders.get(0).secret().secret();
    return named()
        + " has type "
        + secret.type()
        + " and "
        + (secret.keys().isEmpty() ? "no keys" : "key " + Words.list(secret.keys()))
        + ", so the kubelet passes over it.";
  }

  @Override
  public List<Remedy> remedy() {
    return List.of(Remedy.of("Create it again with type and key that go together."));
  }
}
