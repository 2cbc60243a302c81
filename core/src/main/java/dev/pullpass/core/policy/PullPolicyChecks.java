package dev.pullpass.core.policy;

import dev.pullpass.core.policy.Condition.Fits;
import dev.pullpass.core.policy.Condition.Misses;
import java.util.ArrayList;
import java.util.List;

/**
 * Pull policies that do not fit the image. {@code Always} fits all, and with a fixed tag or a
 * digest {@code IfNotPresent} is as good. Where none is written the API server's default counts.
 */
final class PullPolicyChecks {
  private static final PolicyRule RULE = PolicyRule.PULL_POLICY_CONTRADICTION;

  /** Asked first, since it costs the API server far less than the long expression behind it. */
  private static final Misses UNPINNED = new Misses(Subject.IMAGE, ImageText.DIGEST);

  private PullPolicyChecks() {}

  static List<Check> of(ImageTerms terms) {
    Fits moving = new Fits(Subject.IMAGE, ImageText.moving(terms.mutableTags()));
    List<Check> checks = new ArrayList<>();
    checks.add(
        new Check(
            RULE,
            List.of(
                new Fits(Subject.POLICY, "^(?:IfNotPresent|Never)\\z"),
                UNPINNED,
                new Misses(Subject.IMAGE, ImageText.IDENTIFIER),
                moving),
            "may mean another image on each node, as its tag moves and imagePullPolicy is not"
                + " Always"));
    checks.add(
        new Check(
            RULE,
            List.of(
                new Fits(Subject.POLICY, "^\\z"),
                UNPINNED,
                new Misses(Subject.IMAGE, ImageText.PULLED_ALWAYS),
                moving),
            "may mean another image on each node, as its tag moves and imagePullPolicy is"
                + " IfNotPresent by default"));
    if (!terms.registries().withSecrets().isEmpty()) {
      checks.add(unpulled(terms, moving));
    }
    return checks;
  }

  private static Check unpulled(ImageTerms terms, Fits moving) {
    return new Check(
        RULE,
        List.of(
            new Fits(Subject.POLICY, "^Never\\z"),
            new Fits(Subject.NAME, RegistryScope.regex(terms.registries().withSecrets())),
            new Misses(moving.subject(), moving.regex())),
        "comes from a private registry, and imagePullPolicy Never pulls nothing");
  }
}
