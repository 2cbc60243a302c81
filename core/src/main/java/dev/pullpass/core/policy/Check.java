package dev.pullpass.core.policy;

import java.util.List;

/**
 * One way to break a rule.
 *
 * @param conditions what all must hold for that
 * @param sentence what is said of the image then; without quotes, since it goes into other
 *     languages
 */
record Check(PolicyRule rule, List<Condition> conditions, String sentence) {
  Check {
    conditions = List.copyOf(conditions);
  }

  boolean fails(ImageUse use) {
    return conditions.stream().allMatch(condition -> condition.holds(use));
  }

  /** {@code LatestTag: container web: nginx:latest …}. */
  String message(ImageUse use) {
    return rule.id() + ": " + use.at() + ": " + use.image() + " " + sentence;
  }
}
