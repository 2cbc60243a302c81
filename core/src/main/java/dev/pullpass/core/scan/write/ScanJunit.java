package dev.pullpass.core.scan.write;

import dev.pullpass.core.finding.Markup;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.scan.Finding;
import dev.pullpass.core.scan.ScanReport;
import dev.pullpass.core.scan.Unread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The report as JUnit's XML, as CI servers read it: a suite for each file with a test case for each
 * finding. What the exit status takes for a fault is a failure, all else passes with its text as
 * output; a file that could not be read is a test that was skipped. Without any of these there is
 * one test case that passes, since some servers take an empty file for a fault.
 */
public final class ScanJunit {
  private final StringBuilder out = new StringBuilder();
  private final Optional<Severity> failOn;

  private ScanJunit(Optional<Severity> failOn) {
    this.failOn = failOn;
  }

  /**
   * The whole report.
   *
   * @param failOn the mildest finding that is a failure; none is if it is empty
   */
  public static String write(ScanReport report, Optional<Severity> failOn) {
    return new ScanJunit(failOn).suites(report);
  }

  private String suites(ScanReport report) {
    int skipped = report.unread().size();
    int tests = Math.max(1, report.findings().size() + skipped);
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites");
    counts(tests, failures(report.findings()), skipped);
    out.append(">\n");
    byFile(report.findings()).forEach(this::suite);
    unread(report.unread());
    if (report.findings().isEmpty() && skipped == 0) {
      nothing();
    }
    return out.append("</testsuites>\n").toString();
  }

  private static Map<String, List<Finding>> byFile(List<Finding> findings) {
    Map<String, List<Finding>> files = new LinkedHashMap<>();
    findings.forEach(
        finding ->
            files.computeIfAbsent(finding.place().file(), file -> new ArrayList<>()).add(finding));
    return files;
  }

  private int failures(List<Finding> findings) {
    return (int) findings.stream().filter(this::fails).count();
  }

  private boolean fails(Finding finding) {
    return failOn.filter(finding.severity()::reaches).isPresent();
  }

  private void counts(int tests, int failures, int skipped) {
    out.append(" tests=\"").append(tests).append("\" failures=\"").append(failures);
    out.append("\" errors=\"0\" skipped=\"").append(skipped).append("\"");
  }

  private void suite(String file, List<Finding> findings) {
    beginSuite(file);
    counts(findings.size(), failures(findings), 0);
    out.append(">\n");
    findings.forEach(this::testCase);
    out.append("  </testsuite>\n");
  }

  private void beginSuite(String name) {
    out.append("  <testsuite name=\"").append(attribute(name)).append("\"");
  }

  private void testCase(Finding finding) {
    String name = finding.place().start() + " " + finding.message();
    beginCase(finding.rule().id(), name);
    out.append(" file=\"").append(attribute(finding.place().file()));
    out.append("\" line=\"").append(finding.place().start().line()).append("\">\n");
    String body = Markup.escape(body(finding));
    if (fails(finding)) {
      out.append("      <failure type=\"").append(attribute(finding.rule().id()));
      out.append("\" message=\"").append(attribute(finding.message()));
      out.append("\">").append(body).append("</failure>\n");
    } else {
      out.append("      <system-out>").append(body).append("</system-out>\n");
    }
    out.append("    </testcase>\n");
  }

  private void beginCase(String rule, String name) {
    out.append("    <testcase classname=\"pullpass.scan.").append(attribute(rule));
    out.append("\" name=\"").append(attribute(name)).append("\"");
  }

  private static String body(Finding finding) {
    String fix = finding.mend().words().isEmpty() ? "" : Words.fix(finding.mend()) + "\n";
    return finding.severity().word()
        + ": "
        + finding.message()
        + "\n"
        + OneLine.of(finding.place().file())
        + ":"
        + finding.place().start()
        + "\n"
        + OneLine.of(finding.place().line()).strip()
        + "\n"
        + fix;
  }

  private void unread(List<Unread> unread) {
    if (unread.isEmpty()) {
      return;
    }
    beginSuite("not read");
    counts(unread.size(), 0, unread.size());
    out.append(">\n");
    for (Unread one : unread) {
      beginCase("NotRead", one.file() + (one.line() == 0 ? "" : ":" + one.line()));
      out.append(">\n      <skipped message=\"").append(attribute(one.why())).append("\"/>\n");
      out.append("    </testcase>\n");
    }
    out.append("  </testsuite>\n");
  }

  private void nothing() {
    beginSuite("pullpass scan");
    counts(1, 0, 0);
    out.append(">\n");
    beginCase("Nothing", "nothing found");
    out.append("/>\n  </testsuite>\n");
  }

  private static String attribute(String text) {
    return Markup.escape(OneLine.of(text));
  }
}
