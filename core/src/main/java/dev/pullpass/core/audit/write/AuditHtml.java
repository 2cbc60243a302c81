package dev.pullpass.core.audit.write;

import dev.pullpass.core.audit.AuditFinding;
import dev.pullpass.core.audit.AuditReport;
import dev.pullpass.core.audit.Outlook;
import dev.pullpass.core.audit.Place;
import dev.pullpass.core.audit.Pull;
import dev.pullpass.core.facts.UtcTime;
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
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>Image pull audit</title>
      <style>
      :root { color-scheme: light dark; --line: #8884; --error: #c62828; --warning: #b26a00; --note: #607d8b; }
      body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 68rem; padding: 0 1rem; }
      h1 { font-size: 1.5rem; margin-bottom: 0; } h2 { font-size: 1.15rem; margin-top: 2.2rem; }
      .when { color: var(--note); margin-top: 0; }
      .tiles { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0; padding: 0; list-style: none; }
      .tiles li { border: 1px solid var(--line); border-radius: .5rem; padding: .4rem .9rem; }
      .tiles b { display: block; font-size: 1.4rem; }
      details, article { border: 1px solid var(--line); border-left: .35rem solid var(--note); border-radius: .4rem; margin: .7rem 0; padding: .6rem .9rem; }
      .error { border-left-color: var(--error); } .warning { border-left-color: var(--warning); }
      .error h3 span { color: var(--error); } .warning h3 span { color: var(--warning); }
      h3 { font-size: 1rem; margin: 0 0 .3rem; } h3 span { font-weight: normal; float: right; color: var(--note); }
      p { margin: .3rem 0; } ul { margin: .3rem 0; padding-left: 1.2rem; }
      .hits { color: var(--note); }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #8881; border-radius: .3rem; margin: .3rem 0; padding: .5rem; }
      table { border-collapse: collapse; width: 100%; } td, th { border-bottom: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
      th { white-space: nowrap; }
      </style>
      </head>
      <body>
      """;

  private static final int MOST_ROWS = 2000;

  private final StringBuilder out = new StringBuilder(HEAD);

  private AuditHtml() {}

  /** The whole report. */
  public static String write(AuditReport report) {
    return new AuditHtml().page(report);
  }

  private String page(AuditReport report) {
    out.append("<h1>Image pull audit</h1>\n<p class=\"when\">as of ");
    out.append(UtcTime.write(report.scene().terms().now())).append("</p>\n");
    tiles(report);
    section("What would fail", report, Severity.ERROR);
    section("What may fail", report, Severity.WARNING);
    section("Notes", report, Severity.NOTE);
    pulls(report.scene().pulls());
    secrets(report);
    unseen(report.notes());
    return out.append("</body>\n</html>\n").toString();
  }

  private void tiles(AuditReport report) {
    out.append("<ul class=\"tiles\">\n");
    tile(report.count(Severity.ERROR), "would fail");
    tile(report.count(Severity.WARNING), "warnings");
    tile(report.count(Severity.NOTE), "notes");
    tile(report.open().size(), "not known");
    tile(report.workloads(), "workloads");
    tile(report.scene().pulls().size(), "distinct pulls");
    tile(report.scene().secrets().size(), "pull secrets");
    out.append("</ul>\n");
  }

  private void tile(int number, String label) {
    out.append("<li><b>").append(number).append("</b>").append(label).append("</li>\n");
  }

  private void section(String title, AuditReport report, Severity severity) {
    List<AuditFinding> findings =
        report.findings().stream().filter(f -> f.severity() == severity).toList();
    if (!findings.isEmpty()) {
      out.append("<h2>").append(title).append("</h2>\n");
      findings.forEach(this::finding);
    }
  }

  private void finding(AuditFinding finding) {
    out.append("<article class=\"").append(finding.severity().word()).append("\">\n<h3>");
    text(finding.rule().id() + finding.verdict().map(verdict -> ": " + verdict).orElse(""));
    out.append("<span>").append(finding.severity().word()).append("</span></h3>\n");
    paragraph("", finding.sentence());
    if (finding.reach().workloads() > 0) {
      paragraph(" class=\"hits\"", hits(finding));
    }
    if (!finding.evidence().isEmpty()) {
      out.append("<ul>\n");
      finding.evidence().forEach(line -> item(line));
      out.append("</ul>\n");
    }
    finding.remedy().forEach(this::remedy);
    out.append("</article>\n");
  }

  private static String hits(AuditFinding finding) {
    String autoscaled =
        finding.reach().autoscaled() > 0
            ? ", autoscaled up to " + finding.reach().autoscaled()
            : "";
    return AuditSummary.count(finding.reach().workloads(), "workload")
        + ", "
        + AuditSummary.count(finding.reach().replicas(), "replica")
        + autoscaled;
  }

  private void remedy(Remedy remedy) {
    paragraph("", "Fix: " + remedy.what());
    if (!remedy.command().isEmpty()) {
      out.append("<pre>");
      text(remedy.command());
      out.append("</pre>\n");
    }
  }

  private void pulls(List<Pull> pulls) {
    out.append("<h2>Pulls</h2>\n<table>\n<tr><th>image</th><th>namespace</th><th>whose pods</th>");
    out.append("<th>outlook</th><th>until</th></tr>\n");
    for (Pull pull : pulls.subList(0, Math.min(MOST_ROWS, pulls.size()))) {
      row(
          List.of(
              pull.image(),
              pull.namespace(),
              pull.places().stream().map(Place::toString).collect(Collectors.joining(", ")),
              outlook(pull),
              pull.expires().map(UtcTime::write).orElse("")));
    }
    out.append("</table>\n");
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
    out.append("<h2>Pull secrets</h2>\n<table>\n<tr><th>secret</th><th>registries</th>");
    out.append("<th>credentials</th><th>used by</th></tr>\n");
    rows.stream()
        .limit(MOST_ROWS)
        .forEach(row -> row(List.of(row.name(), row.hosts(), row.kinds(), row.users())));
    out.append("</table>\n");
    cut(rows.size());
  }

  private void cut(int size) {
    if (size > MOST_ROWS) {
      paragraph("", "and " + (size - MOST_ROWS) + " more; -o json has them all");
    }
  }

  private void unseen(List<String> notes) {
    if (!notes.isEmpty()) {
      out.append("<h2>Not seen</h2>\n<ul>\n");
      notes.forEach(this::item);
      out.append("</ul>\n");
    }
  }

  private void row(List<String> cells) {
    out.append("<tr>");
    for (String cell : cells) {
      out.append("<td>");
      text(cell);
      out.append("</td>");
    }
    out.append("</tr>\n");
  }

  private void item(String text) {
    out.append("<li>");
    text(text);
    out.append("</li>\n");
  }

  private void paragraph(String attributes, String text) {
    out.append("<p").append(attributes).append(">");
    text(text);
    out.append("</p>\n");
  }

  private void text(String text) {
    out.append(Markup.escape(text));
  }
}
