package dev.pullpass.core.audit;

import dev.pullpass.core.audit.TokenQuestion.Forge;
import dev.pullpass.core.facts.UtcTime;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A token ends soon, or has ended, as its forge says.
 *
 * @param clause what the forge says, about {@code the GitHub token in Secret shop/regcred}
 */
record TokenExpires(SharedEntry shared, Forge forge, String clause) implements SecretFinding {
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
            (question, shared) ->
                Optional.ofNullable(scene.tokens().get(question))
                    .flatMap(answer -> clause(scene.terms(), answer))
                    .ifPresent(
                        clause -> found.add(new TokenExpires(shared, question.forge(), clause))));
    return found;
  }

  private static Optional<String> clause(Scene.Terms terms, TokenAnswer answer) {
    if (answer instanceof TokenAnswer.Refused) {
      return Optional.of("is not accepted any more (401)");
    }
    return answer instanceof TokenAnswer.Valid valid
        ? valid
            .expires()
            .filter(end -> terms.isNear(end) || terms.isOver(end))
            .map(end -> (terms.isOver(end) ? "ended on " : "ends on ") + UtcTime.write(end))
        : Optional.empty();
  }

  @Override
  public List<HeldSecret> holders() {
    return shared.holders();
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public String sentence() {
    return "The " + forge.label() + " token in " + named() + " " + clause + ".";
  }

  @Override
  public List<String> evidence() {
    return List.of(forge.label() + " says so of the token.");
  }

  @Override
  public List<Remedy> remedy() {
    return List.of(
        Remedy.of(
            "Replace it: a new token with the scope " + forge.scope() + " in every one of them."));
  }
}
