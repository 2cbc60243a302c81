package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;

/**
 * One thing that was found.
 *
 * @param message what is the matter, in one sentence
 * @param mend what would be changed, or why nothing can be
 */
public record Finding(ScanRule rule, Severity severity, Place place, String message, Mend mend) {

  /** A finding of the rule's own severity. */
  public static Finding of(ScanRule rule, Place place, String message, Mend mend) {
    return new Finding(rule, rule.severity(), place, message, mend);
  }

  /** The same, milder or worse. */
  public Finding with(Severity other) {
    return new Finding(rule, other, place, message, mend);
  }

  /** The same, without the parts of files that a change would need. */
  public Finding compact() {
    return new Finding(rule, severity, place, message, mend.compact());
  }
}
