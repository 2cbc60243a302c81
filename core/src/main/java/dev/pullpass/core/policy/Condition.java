package dev.pullpass.core.policy;

import java.util.regex.Pattern;

/**
 * A regular expression that a subject fits somewhere, or nowhere. Letters beyond ASCII are folded
 * as RE2 does.
 */
sealed interface Condition {
  /** What the expression is applied to. */
  Subject subject();

  /** By the syntax that RE2 and Java share. */
  String regex();

  /** Whether it is so for this image. */
  boolean holds(ImageUse use);

  /** The expression is found in the subject. */
  record Fits(Subject subject, String regex) implements Condition {
    @Override
    public boolean holds(ImageUse use) {
      return Pattern.compile(regex, Pattern.UNICODE_CASE).matcher(use.value(subject)).find();
    }
  }

  /** The expression is not found in the subject. */
  record Misses(Subject subject, String regex) implements Condition {
    @Override
    public boolean holds(ImageUse use) {
      return !new Fits(subject, regex).holds(use);
    }
  }
}
