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

  /** The same in other words. */
  public Finding saying(String other) {
    return new Finding(rule, severity, place, other, mend);
  }

  /** The same, with another text shown of its line: one without secrets. */
  public Finding showing(String line) {
    return new Finding(rule, severity, place.showing(line), message, mend);
  }

  /**
   * What stays the same while the fault does, wherever in its file it moves: the rule, the file,
   * the object, the path in it and what is written there, as far as it is shown.
   */
  public Fingerprint fingerprint() {
    return new Fingerprint(rule.id(), place.file(), place.object(), place.path(), place.written());
  }
}
