package dev.pullpass.core.audit;

import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import dev.pullpass.core.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pods run, but only because their nodes still have the image. */
record RunsFromCache(Verdict cause, Pull pull) implements AuditFinding {
  static final AuditRule RULE =
      new AuditRule(
          "RunsFromCache",
          Severity.ERROR,
          "Pods run, but only because their nodes still have the image.",
          "The registry does not hand the image out to what a new pod would bring. All is well until"
              + " a pod is scheduled to another node, or the image is collected as garbage.");

  static List<AuditFinding> find(Scene scene) {
    List<AuditFinding> found = new ArrayList<>();
    for (Pull pull : scene.pulls()) {
      if (pull.outlook() instanceof Outlook.Fails fails && isRun(pull)) {
        found.add(new RunsFromCache(fails.verdict(), pull));
      }
    }
    return found;
  }

  /** True if pods run it although a registry was heard to refuse it. */
  static boolean isRun(Pull pull) {
    return pull.running().pods() > 0
        && pull.facts()
            .answers()
            .decisive()
            .filter(answer -> answer.isRefusal() || isAbsent(answer))
            .isPresent();
  }

  private static boolean isAbsent(RegistryAnswer answer) {
    return answer.isAbsent();
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public List<Place> objects() {
    return pull.places();
  }

  @Override
  public String sentence() {
    return Words.count(pull.running().pods(), "pod")
        + " of "
        + Words.list(objects())
        + (pull.running().pods() == 1 ? " runs " : " run ")
        + pull.image()
        + " only because the nodes have it: "
        + cause.summary();
  }

  @Override
  public List<String> evidence() {
    List<String> all = new ArrayList<>();
    if (!pull.running().nodes().isEmpty()) {
      all.add("It runs on " + Words.list(pull.running().nodes()) + ".");
    }
    all.addAll(cause.evidence());
    if (pull.facts().plan().credentials().isEmpty()) {
      all.add("A credential of the nodes' own, which the API does not show, would help them, too.");
    }
    return List.copyOf(all);
  }

  @Override
  public List<Remedy> remedy() {
    return cause.fix();
  }

  @Override
  public Reach reach() {
    return Reach.of(pull.sources());
  }

  @Override
  public Optional<String> image() {
    return Optional.of(pull.image());
  }

  @Override
  public Optional<String> verdict() {
    return Optional.of(cause.name());
  }
}
