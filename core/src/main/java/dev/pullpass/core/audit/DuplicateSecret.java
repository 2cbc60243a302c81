package dev.pullpass.core.audit;

import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several pull secrets of one namespace hold the same. */
record DuplicateSecret(List<HeldSecret> holders) implements SecretFinding {
  static final AuditRule RULE =
      new AuditRule(
          "DuplicateSecret",
          Severity.NOTE,
          "Several pull secrets of one namespace hold the same.",
          "One of them is enough; when the credential changes, one of them is usually forgotten.");

  private record Same(String namespace, Map<String, Confidential> content) {}

  static List<AuditFinding> find(Scene scene) {
    Map<Same, List<HeldSecret>> same = new LinkedHashMap<>();
    for (HeldSecret secret : scene.secrets()) {
      Map<String, Confidential> content = secret.secret().secret().data();
      if (!content.isEmpty()) {
        same.computeIfAbsent(new Same(secret.name().namespace(), content), s -> new ArrayList<>())
            .add(secret);
      }
    }
    return same.values().stream()
        .filter(holders -> holders.size() > 1)
        .map(holders -> (AuditFinding) new DuplicateSecret(holders))
        .toList();
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public String sentence() {
    return "Secrets "
        + Words.list(holders.stream().map(HeldSecret::name).toList())
        + " hold the same.";
  }

  @Override
  public List<Remedy> remedy() {
    return List.of(Remedy.of("Keep one, name that one everywhere, then delete the others."));
  }
}
