package dev.pullpass.core.audit.write;

import dev.pullpass.core.audit.AuditFinding;
import dev.pullpass.core.audit.AuditReport;
import dev.pullpass.core.finding.Markup;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import java.util.List;

/**
 * The report as JUnit's XML, as CI servers read it: a test case for each finding, where an error is
 * a failure and everything else passes with its text as output. Without a finding there is one test
 * case that passes, since some servers take an empty suite for a fault.
 */
public final class AuditJunit {
  private final StringBuilder out = new StringBuilder();

  private AuditJunit() {}

  /** The whole report. */
  public static String write(AuditReport report) {
    return new AuditJunit().suite(report);
  }

  private String suite(AuditReport report) {
    int errors = report.count(Severity.ERROR);
    String counts =
        " tests=\""
            + Math.max(1, report.findings().size())
            + "\" failures=\""
            + errors
            + "\" errors=\"0\"";
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<testsuites").append(counts).append(">\n");
    out.append("  <testsuite name=\"pullpass audit\"").append(counts).append(" skipped=\"0\">\n");
    if (report.findings().isEmpty()) {
      out.append("    <testcase classname=\"pullpass.audit\" name=\"nothing found\"/>\n");
    }
    report.findings().forEach(this::testCase);
    return out.append("  </testsuite>\n</testsuites>\n").toString();
  }

  private void testCase(AuditFinding finding) {
    out.append("    <testcase classname=\"pullpass.audit.");
    out.append(Markup.escape(finding.rule().id()));
    out.append("\" name=\"").append(Markup.escape(name(finding))).append("\">\n");
    String body = Markup.escape(body(finding));
    if (finding.severity() == Severity.ERROR) {
      out.append("      <failure type=\"");
      out.append(Markup.escape(finding.verdict().orElse(finding.rule().id())));
      out.append("\" message=\"").append(Markup.escape(oneLine(finding.sentence())));
      out.append("\">").append(body).append("</failure>\n");
    } else {
      out.append("      <system-out>").append(body).append("</system-out>\n");
    }
    out.append("    </testcase>\n");
  }

  private static String name(AuditFinding finding) {
    int more = finding.objects().size() - 1;
    return oneLine(
        finding.objects().get(0)
            + (more > 0 ? " and " + more + " more" : "")
            + finding.image().map(image -> ", " + image).orElse(""));
  }

  private static String body(AuditFinding finding) {
    StringBuilder body = new StringBuilder(finding.severity().word()).append(": ");
    body.append(finding.sentence()).append("\n");
    finding.evidence().forEach(line -> body.append(line).append("\n"));
    List<Remedy> remedies = finding.remedy();
    remedies.forEach(remedy -> body.append("Fix: ").append(remedy.what()).append("\n"));
    return body.toString();
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ').replace('\r', ' ');
  }
}
