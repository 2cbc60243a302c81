package dev.pullpass.core.policy;

import dev.pullpass.core.policy.Condition.Fits;
import dev.pullpass.core.policy.Condition.Misses;
import java.util.List;

/**
 * Pull policies that do not fit the image. {@code Always} fits all, and with a fixed tag or a
 * digest {@code IfNotPresent} is as good. Where none is written the API server's default counts.
 * {@code Never} is for what is built on the node itself, whose name has no host.
 */
final class PullPolicyChecks {
  private static final PolicyRule RULE = PolicyRule.PULL_POLICY_CONTRADICTION;

  /** Asked first, since it costs the API server far less than the long expression behind it. */
  private static final Misses UNPINNED = new Misses(Subject.IMAGE, ImageText.DIGEST);

  private PullPolicyChecks() {}

  static List<Check> of(ImageTerms terms) {
    Fits moving = new Fits(Subject.IMAGE, ImageText.moving(terms.mutableTags()));
    return List.of(written(moving), byDefault(moving), never());
  }

  private static Check written(Fits moving) {
    return new Check(
        RULE,
        List.of(
            new Fits(Subject.POLICY, "^IfNotPresent\\z"),
            UNPINNED,
            new Misses(Subject.IMAGE, ImageText.IDENTIFIER),
            moving),
        "may mean another image on each node, as its tag moves and imagePullPolicy is"
            + " IfNotPresent");
  }

  private static Check byDefault(Fits moving) {
    return new Check(
        RULE,
        List.of(
            new Fits(Subject.POLICY, "^\\z"),
            UNPINNED,
            new Misses(Subject.IMAGE, ImageText.PULLED_ALWAYS),
            moving),
        "may mean another image on each node, as its tag moves and imagePullPolicy is"
            + " IfNotPresent by default");
  }

  private static Check never() {
    return new Check(
        RULE,
        List.of(
            new Fits(Subject.POLICY, "^Never\\z"),
            new Fits(Subject.IMAGE, ImageText.WITH_HOST),
            new Misses(Subject.IMAGE, "^localhost")),
        "is never pulled, as imagePullPolicy Never has it: it must be on every node already");
  }
}
