package dev.pullpass.core.audit;

import dev.pullpass.core.facts.UtcTime;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import java.time.Instant;
import java.util.List;

/** A credential in a pull secret ends soon, by its own word. */
record ExpiresSoon(HeldEntry entry, Instant end, List<HeldSecret> holders)
    implements SecretFinding {
  static final AuditRule RULE =
      new AuditRule(
          "ExpiresSoon",
          Severity.WARNING,
          "A credential in a pull secret ends soon, by its own word.",
          "New pods pull until then and fail from then on. Where something renews the secret in"
              + " time, as it must for tokens that live for hours, all is well; that cannot be seen"
              + " from the secret.");

  static List<AuditFinding> find(Scene scene) {
    return SecretFinding.shared(scene, entry -> isNear(scene, entry)).stream()
        .map(shared -> (AuditFinding) of(shared))
        .toList();
  }

  private static boolean isNear(Scene scene, HeldEntry entry) {
    return entry.known().expires().filter(scene.terms()::isNear).isPresent();
  }

  private static ExpiresSoon of(SharedEntry shared) {
    Instant end = shared.entry().known().expires().orElseThrow();
    return new ExpiresSoon(shared.entry(), end, shared.holders());
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
        + " ends on "
        + UtcTime.write(end)
        + ".";
  }

  @Override
  public List<String> evidence() {
    return entry
        .known()
        .lifetime()
        .map(
            life ->
                List.of(
                    "Its kind lives for "
                        + Words.count(Math.max(1, life.toHours()), "hour")
                        + " at most, so something has to renew it that often."))
        .orElse(List.of());
  }

  @Override
  public List<Remedy> remedy() {
    return List.of(Remedy.of("Renew it before then, or make sure that something does."));
  }
}
