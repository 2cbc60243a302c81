package dev.pullpass.core.audit;

import dev.pullpass.core.audit.TokenQuestion.Forge;
import dev.pullpass.core.facts.UtcTime;
import dev.pullpass.core.verdict.Remedy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A token ends soon, or has ended, as its forge says. */
record TokenExpires(HeldEntry entry, Forge forge, Optional<Instant> end, List<HeldSecret> holders)
    implements SecretFinding {
  static final AuditRule RULE =
      new AuditRule(
          "TokenExpires",
          Severity.WARNING,
          "A token ends soon, or has ended, as its forge says.",
          "Seen with --probe: tokens of GitHub and GitLab do not carry their end in them.");

  static List<AuditFinding> find(Scene scene) {
    List<AuditFinding> found = new ArrayList<>();
    TokenQuestions.of(scene.secrets())
        .forEach(
            (question, shared) -> {
              TokenAnswer answer = scene.tokens().get(question);
              if (answer instanceof TokenAnswer.Refused) {
                found.add(
                    new TokenExpires(
                        shared.entry(), question.forge(), Optional.empty(), shared.holders()));
              } else if (answer instanceof TokenAnswer.Valid valid) {
                valid
                    .expires()
                    .filter(end -> scene.terms().isNear(end) || scene.terms().isOver(end))
                    .ifPresent(
                        end ->
                            found.add(
                                new TokenExpires(
                                    shared.entry(),
                                    question.forge(),
                                    Optional.of(end),
                                    shared.holders())));
              }
            });
    return found;
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public String sentence() {
    String token = "the " + forge.label() + " token in " + named();
    return end.map(when -> "T" + token.substring(1) + " ends on " + UtcTime.write(when) + ".")
        .orElse(forge.label() + " does not accept " + token + " any more (401).");
  }

  @Override
  public List<Remedy> remedy() {
    return List.of(
        Remedy.of(
            "Replace it: a new token with the scope " + forge.scope() + " in every one of them."));
  }
}
