package dev.pullpass.core.audit;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import dev.pullpass.core.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A new pod would not get its image, under a condition that could not be seen. */
record MayFail(Verdict cause, String condition, List<Pull> pulls) implements AuditFinding {
  static final AuditRule RULE =
      new AuditRule(
          "MayFail",
          Severity.WARNING,
          "A new pod would not get its image, under a condition that could not be seen.",
          "Without --probe it is not known whether an image is private, and what a registry answers"
              + " to this machine it may not answer to the nodes.");

  static List<AuditFinding> find(Scene scene) {
    List<AuditFinding> found = new ArrayList<>();
    for (SameCause same : SameCause.group(scene.pulls(), MayFail::cause)) {
      String condition = ((Outlook.MayFail) same.pulls().get(0).outlook()).condition();
      found.add(new MayFail(same.verdict(), condition, same.pulls()));
    }
    return found;
  }

  private static Optional<Verdict> cause(Pull pull) {
    return pull.outlook() instanceof Outlook.MayFail may
        ? Optional.of(may.verdict())
        : Optional.empty();
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public List<Place> objects() {
    return SameCause.places(pulls);
  }

  @Override
  public String sentence() {
    return "New pods of "
        + Words.list(objects())
        + " would fail "
        + condition
        + ": "
        + cause.summary();
  }

  @Override
  public List<String> evidence() {
    List<String> all = new ArrayList<>();
    all.add(SameCause.images(pulls));
    all.addAll(cause.evidence());
    return List.copyOf(all);
  }

  @Override
  public List<Remedy> remedy() {
    return cause.fix();
  }

  @Override
  public Reach reach() {
    return SameCause.reach(pulls);
  }

  @Override
  public Optional<String> verdict() {
    return Optional.of(cause.name());
  }
}
