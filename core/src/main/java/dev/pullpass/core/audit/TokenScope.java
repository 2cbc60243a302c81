package dev.pullpass.core.audit;

import dev.pullpass.core.audit.TokenQuestion.Forge;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A token may do more than pull, or may not pull at all. */
record TokenScope(HeldEntry entry, Forge forge, List<String> scopes, List<HeldSecret> holders)
    implements SecretFinding {
  static final AuditRule RULE =
      new AuditRule(
          "TokenScope",
          Severity.WARNING,
          "A token may do more than pull, or may not pull at all.",
          "Seen with --probe, by what the forge itself says of the token. Whoever reads the secret"
              + " may do whatever the token may.");

  /** Some scopes of GitHub include the one that pulls. */
  private static final Map<Forge, List<String>> INCLUDING =
      Map.of(
          Forge.GITHUB, List.of("read:packages", "write:packages", "repo"),
          Forge.GITLAB, List.of("read_registry", "write_registry", "api"));

  static List<AuditFinding> find(Scene scene) {
    List<AuditFinding> found = new ArrayList<>();
    TokenQuestions.of(scene.secrets())
        .forEach(
            (question, shared) -> {
              if (scene.tokens().get(question) instanceof TokenAnswer.Valid valid) {
                TokenScope one =
                    new TokenScope(
                        shared.entry(), question.forge(), valid.scopes(), shared.holders());
                if (!one.excess().isEmpty() || !one.pulls()) {
                  found.add(one);
                }
              }
            });
    return found;
  }

  private List<String> excess() {
    return scopes.stream().filter(scope -> !scope.equals(forge.scope())).toList();
  }

  private boolean pulls() {
    return scopes.stream().anyMatch(INCLUDING.getOrDefault(forge, List.of())::contains);
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public String sentence() {
    String start = "The " + forge.label() + " token in " + named();
    return pulls()
        ? start + " may do more than pull: " + Words.list(excess()) + "."
        : start
            + " lacks "
            + forge.scope()
            + (scopes.isEmpty() ? "; it has no scope." : "; it has " + Words.list(scopes) + ".");
  }

  @Override
  public List<String> evidence() {
    return List.of(forge.label() + " says so of the token.");
  }

  @Override
  public List<Remedy> remedy() {
    return List.of(
        Remedy.of("Replace it by one with the scope " + forge.scope() + " and nothing else."));
  }
}
