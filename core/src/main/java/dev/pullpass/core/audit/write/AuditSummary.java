package dev.pullpass.core.audit.write;

import dev.pullpass.core.audit.AuditFinding;
import dev.pullpass.core.audit.AuditReport;
import dev.pullpass.core.finding.Count;
import dev.pullpass.core.finding.Severity;

/** The report in one line. */
public final class AuditSummary {
  private AuditSummary() {}

  /** Keys and numbers for a dashboard: {@code errors=2 warnings=1 … secrets=9}. */
  public static String line(AuditReport report) {
    return "errors="
        + report.count(Severity.ERROR)
        + " warnings="
        + report.count(Severity.WARNING)
        + " notes="
        + report.count(Severity.NOTE)
        + " expiring="
        + expiring(report)
        + " open="
        + report.open().size()
        + " pulls="
        + report.scene().pulls().size()
        + " workloads="
        + report.workloads()
        + " secrets="
        + report.scene().secrets().size();
  }

  private static long expiring(AuditReport report) {
    return report.findings().stream()
        .map(AuditFinding::rule)
        .filter(rule -> rule.id().equals("ExpiresSoon") || rule.id().equals("TokenExpires"))
        .count();
  }

  /** The same as a sentence. */
  static String sentence(AuditReport report) {
    String found =
        Count.of(report.count(Severity.ERROR), "error")
            + ", "
            + Count.of(report.count(Severity.WARNING), "warning")
            + ", "
            + Count.of(report.count(Severity.NOTE), "note");
    return found
        + " in "
        + Count.of(report.workloads(), "workload")
        + " with "
        + Count.of(report.scene().pulls().size(), "distinct pull")
        + " and "
        + Count.of(report.scene().secrets().size(), "pull secret");
  }
}
