package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import java.util.List;

/**
 * What a scan found.
 *
 * @param findings by file, then by place
 * @param unread what could not be looked at
 * @param files how many files were read
 * @param suppressed how many findings comments and annotations hid
 * @param known how many findings the baseline hid
 */
public record ScanReport(
    List<Finding> findings, List<Unread> unread, int files, int suppressed, int known) {

  public ScanReport {
    findings = List.copyOf(findings);
    unread = List.copyOf(unread);
  }

  /** The same without what a baseline knows. */
  public ScanReport without(Baseline.Applied known) {
    return new ScanReport(known.fresh(), unread, files, suppressed, known.known());
  }

  /** How many findings have this severity. */
  public int count(Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** How many findings an edit would take away. */
  public int fixable() {
    return (int) findings.stream().filter(finding -> finding.mend().isFixable()).count();
  }

  /** True if any finding is as bad as this, or worse. */
  public boolean reaches(Severity severity) {
    return findings.stream().anyMatch(finding -> finding.severity().reaches(severity));
  }
}
