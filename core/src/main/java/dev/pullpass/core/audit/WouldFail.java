package dev.pullpass.core.audit;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import dev.pullpass.core.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A new pod would not get its image. */
record WouldFail(Verdict cause, List<Pull> pulls) implements AuditFinding {
  static final AuditRule RULE =
      new AuditRule(
          "WouldFail",
          Severity.ERROR,
          "A new pod would not get its image.",
          "The cause is a verdict of pullpass why. It shows where a pod fails at it now, where the"
              + " registry says so (--probe), or where the cluster alone proves it: a secret that"
              + " cannot be read, a credential that has expired by its own word, an image of a"
              + " registry that serves nobody without a login.");

  static List<AuditFinding> find(Scene scene) {
    return SameCause.group(scene.pulls(), WouldFail::cause).stream()
        .map(same -> (AuditFinding) new WouldFail(same.verdict(), same.pulls()))
        .toList();
  }

  private static Optional<Verdict> cause(Pull pull) {
    return pull.outlook() instanceof Outlook.Fails fails && !RunsFromCache.isRun(pull)
        ? Optional.of(fails.verdict())
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
    return "New pods of " + Words.list(objects()) + " would fail: " + cause.summary();
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
  public Optional<String> image() {
    Set<String> images = new TreeSet<>();
    pulls.forEach(pull -> images.add(pull.image()));
    return images.size() == 1 ? images.stream().findFirst() : Optional.empty();
  }

  @Override
  public Optional<String> verdict() {
    return Optional.of(cause.name());
  }
}
