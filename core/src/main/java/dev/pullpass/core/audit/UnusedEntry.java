package dev.pullpass.core.audit;

import dev.pullpass.core.audit.HeldEntry.Use;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import java.util.List;

/** An entry that no image matches. */
record UnusedEntry(HeldEntry entry, List<HeldSecret> holders) implements SecretFinding {
  static final AuditRule RULE =
      new AuditRule(
          "UnusedEntry",
          Severity.NOTE,
          "An entry of a pull secret that no image matches.",
          "The secret is used, this entry of it is not: by the kubelet's rule its key matches no"
              + " image of those who bring the secret. Often the registry was left, or the key is"
              + " written in a way that never matches.");

  static List<AuditFinding> find(Scene scene) {
    List<HeldSecret> used =
        scene.secrets().stream()
            .filter(secret -> !secret.sources().isEmpty())
            .filter(secret -> scene.seesAllUsers(secret.name().namespace()))
            .toList();
    return SharedEntry.group(used, entry -> entry.use() == Use.UNMATCHED).stream()
        .filter(shared -> isUnmatchedEverywhere(used, shared))
        .map(shared -> (AuditFinding) new UnusedEntry(shared.entry(), shared.holders()))
        .toList();
  }

  /** A secret that is spread over namespaces need not serve all its entries in each of them. */
  private static boolean isUnmatchedEverywhere(List<HeldSecret> used, SharedEntry shared) {
    return used.stream()
        .flatMap(secret -> secret.entries().stream())
        .filter(entry -> entry.key().equals(shared.entry().key()))
        .filter(entry -> entry.credential().equals(shared.entry().credential()))
        .noneMatch(entry -> entry.use() == Use.MATCHED);
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public String sentence() {
    return "The entry for " + entry.shownKey() + " in " + named() + " matches no image.";
  }

  @Override
  public List<Remedy> remedy() {
    return List.of(Remedy.of("Take it out, or write its key as the kubelet matches it."));
  }
}
