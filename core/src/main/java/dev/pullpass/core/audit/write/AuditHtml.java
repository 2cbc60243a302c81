package dev.pullpass.core.audit.write;

import dev.pullpass.core.audit.AuditFinding;
import dev.pullpass.core.audit.AuditReport;
import dev.pullpass.core.audit.Outlook;
import dev.pullpass.core.audit.Place;
import dev.pullpass.core.audit.Pull;
import dev.pullpass.core.facts.UtcTime;
import dev.pullpass.core.finding.Count;
import dev.pullpass.core.finding.HtmlPage;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import dev.pullpass.core.verdict.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The report as one HTML file that loads nothing and runs nothing: no script, no picture, no font
 * from elsewhere, and a Content-Security-Policy that would stop them. Every text of the cluster is
 * escaped.
 */
public final class AuditHtml {
  private static final int MOST_ROWS = 2000;

  private final HtmlPage out = HtmlPage.titled("Image pull audit");

  private AuditHtml() {}

  /** The whole report. */
  public static String write(AuditReport report) {
    return new AuditHtml().page(report);
  }

  private String page(AuditReport report) {
    out.markup("<h1>Image pull audit</h1>\n<p class=\"when\">as of ");
    out.text(UtcTime.write(report.scene().terms().now())).markup("</p>\n");
    tiles(report);
    section("What would fail", report, Severity.ERROR);
    section("What may fail", report, Severity.WARNING);
    section("Notes", report, Severity.NOTE);
    pulls(report.scene().pulls());
    secrets(report);
    unseen(report.notes());
    return out.end();
  }

  private void tiles(AuditReport report) {
    out.markup("<ul class=\"tiles\">\n");
    out.tile(report.count(Severity.ERROR), "would fail");
    out.tile(report.count(Severity.WARNING), "warnings");
    out.tile(report.count(Severity.NOTE), "notes");
    out.tile(report.open().size(), "not known");
    out.tile(report.workloads(), "workloads");
    out.tile(report.scene().pulls().size(), "distinct pulls");
    out.tile(report.scene().secrets().size(), "pull secrets");
    out.markup("</ul>\n");
  }

  private void section(String title, AuditReport report, Severity severity) {
    List<AuditFinding> findings =
        report.findings().stream().filter(f -> f.severity() == severity).toList();
    if (!findings.isEmpty()) {
      out.markup("<h2>" + title + "</h2>\n");
      findings.forEach(this::finding);
    }
  }

  private void finding(AuditFinding finding) {
    String verdict = finding.verdict().map(name -> ": " + name).orElse("");
    out.beginFinding(finding.severity(), finding.rule().id() + verdict);
    out.paragraph(finding.sentence());
    if (finding.reach().workloads() > 0) {
      out.markup("<p class=\"hits\">").text(hits(finding)).markup("</p>\n");
    }
    if (!finding.evidence().isEmpty()) {
      out.markup("<ul>\n");
      finding.evidence().forEach(out::item);
      out.markup("</ul>\n");
    }
    finding.remedy().forEach(this::remedy);
    out.endFinding();
  }

  private static String hits(AuditFinding finding) {
    String autoscaled =
        finding.reach().autoscaled() > 0
            ? ", autoscaled up to " + finding.reach().autoscaled()
            : "";
    return Count.of(finding.reach().workloads(), "workload")
        + ", "
        + Count.of(finding.reach().replicas(), "replica")
        + autoscaled;
  }

  private void remedy(Remedy remedy) {
    out.paragraph("Fix: " + remedy.what());
    if (!remedy.command().isEmpty()) {
      out.markup("<pre>").text(remedy.command()).markup("</pre>\n");
    }
  }

  private void pulls(List<Pull> pulls) {
    out.markup("<h2>Pulls</h2>\n<table>\n<tr><th>image</th><th>namespace</th><th>whose pods</th>");
    out.markup("<th>outlook</th><th>until</th></tr>\n");
    for (Pull pull : pulls.subList(0, Math.min(MOST_ROWS, pulls.size()))) {
      out.row(
          List.of(
              pull.image(),
              pull.namespace(),
              pull.places().stream().map(Place::toString).collect(Collectors.joining(", ")),
              outlook(pull),
              pull.expires().map(UtcTime::write).orElse("")));
    }
    out.markup("</table>\n");
    cut(pulls.size());
  }

  private static String outlook(Pull pull) {
    Outlook outlook = pull.outlook();
    if (outlook instanceof Outlook.Open open) {
      return "not known: " + open.missing();
    }
    String word =
        switch (outlook.word()) {
          case "pulls" -> "pulls";
          case "wouldFail" -> "would fail";
          default -> "may fail";
        };
    return word + outlook.verdictOf().map(Verdict::name).map(name -> ": " + name).orElse("");
  }

  private void secrets(AuditReport report) {
    List<SecretRow> rows = SecretRow.of(report.scene().secrets());
    out.markup("<h2>Pull secrets</h2>\n<table>\n<tr><th>secret</th><th>registries</th>");
    out.markup("<th>credentials</th><th>used by</th></tr>\n");
    rows.stream()
        .limit(MOST_ROWS)
        .forEach(row -> out.row(List.of(row.name(), row.hosts(), row.kinds(), row.users())));
    out.markup("</table>\n");
    cut(rows.size());
  }

  private void cut(int size) {
    if (size > MOST_ROWS) {
      out.paragraph("and " + (size - MOST_ROWS) + " more; -o json has them all");
    }
  }

  private void unseen(List<String> notes) {
    if (!notes.isEmpty()) {
      out.markup("<h2>Not seen</h2>\n<ul>\n");
      notes.forEach(out::item);
      out.markup("</ul>\n");
    }
  }
}
