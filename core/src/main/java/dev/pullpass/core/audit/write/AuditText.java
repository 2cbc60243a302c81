package dev.pullpass.core.audit.write;

import dev.pullpass.core.audit.AuditFinding;
import dev.pullpass.core.audit.AuditReport;
import dev.pullpass.core.audit.Outlook;
import dev.pullpass.core.audit.Pull;
import dev.pullpass.core.finding.Count;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.report.NotSeen;
import dev.pullpass.core.report.Shorten;
import dev.pullpass.core.report.Style;
import dev.pullpass.core.verdict.Remedy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report for people: what would fail and what may in full, the rest a line each. */
public record AuditText(Style style) {
  private static final int MOST_EVIDENCE = 4;
  private static final int MOST_NOTES = 20;
  private static final int MOST_ROWS = 20;

  /** The whole report. */
  public String write(AuditReport report) {
    StringBuilder out = new StringBuilder();
    out.append(headline(report)).append("\n");
    for (AuditFinding finding : report.findings()) {
      if (finding.severity() != Severity.NOTE) {
        entry(out, finding);
      }
    }
    notes(out, report);
    inventory(out, report);
    open(out, report);
    out.append(NotSeen.block(NotSeen.of(report.scene().cluster())));
    return out.toString();
  }

  private String headline(AuditReport report) {
    String sentence = AuditSummary.sentence(report) + ".";
    return report.reaches(Severity.ERROR) ? style.bad(sentence) : style.strong(sentence);
  }

  private void entry(StringBuilder out, AuditFinding finding) {
    String title = mark(finding) + " " + title(finding);
    boolean bad = finding.severity() == Severity.ERROR;
    out.append("\n").append(bad ? style.bad(title) : style.unsure(title));
    out.append(" ".repeat(Math.max(2, 60 - title.length())));
    out.append(style.faint(finding.severity().word())).append("\n");
    lines(out, "hits", hits(finding));
    lines(out, "what", List.of(finding.sentence()));
    List<String> evidence = finding.evidence();
    boolean cut = evidence.size() > MOST_EVIDENCE;
    lines(out, "proof", cut ? evidence.subList(0, MOST_EVIDENCE) : evidence);
    if (cut) {
      lines(out, "", List.of("and " + (evidence.size() - MOST_EVIDENCE) + " more (-o json)"));
    }
    lines(out, "fix", finding.remedy().stream().flatMap(r -> remedy(r).stream()).toList());
  }

  private static String mark(AuditFinding finding) {
    return finding.severity() == Severity.ERROR ? "✗" : "!";
  }

  private static String title(AuditFinding finding) {
    return finding.rule().id() + finding.verdict().map(verdict -> ": " + verdict).orElse("");
  }

  private static List<String> hits(AuditFinding finding) {
    List<String> parts = new ArrayList<>();
    if (finding.reach().workloads() > 0) {
      parts.add(Count.of(finding.reach().workloads(), "workload"));
    }
    if (finding.reach().replicas() > 0) {
      parts.add(Count.of(finding.reach().replicas(), "replica"));
    }
    if (finding.reach().autoscaled() > 0) {
      parts.add("autoscaled up to " + finding.reach().autoscaled());
    }
    return parts.isEmpty() ? List.of() : List.of(String.join(", ", parts));
  }

  private static List<String> remedy(Remedy remedy) {
    return remedy.command().isEmpty()
        ? List.of(remedy.what())
        : List.of(remedy.what(), "  " + remedy.command().replace("\n", "\n  "));
  }

  private void lines(StringBuilder out, String label, List<String> lines) {
    String head = "  " + style.faint(label) + " ".repeat(8 - label.length());
    for (String line : lines) {
      out.append(head).append(Shorten.printable(line).replace("\n", "\n          ")).append("\n");
      head = " ".repeat(10);
    }
  }

  private void notes(StringBuilder out, AuditReport report) {
    List<AuditFinding> notes =
        report.findings().stream().filter(f -> f.severity() == Severity.NOTE).toList();
    if (notes.isEmpty()) {
      return;
    }
    out.append("\n").append(style.strong("Notes")).append("\n");
    for (AuditFinding note : notes.subList(0, Math.min(MOST_NOTES, notes.size()))) {
      out.append("  ").append(style.faint(note.rule().id())).append("  ");
      out.append(Shorten.printable(note.sentence()).replace("\n", " ")).append("\n");
    }
    more(out, notes.size() - MOST_NOTES);
  }

  private static void more(StringBuilder out, int more) {
    if (more > 0) {
      out.append("  and ").append(more).append(" more (-o json)\n");
    }
  }

  private void inventory(StringBuilder out, AuditReport report) {
    List<SecretRow> rows = SecretRow.of(report.scene().secrets());
    if (rows.isEmpty()) {
      return;
    }
    out.append("\n").append(style.strong("Pull secrets")).append("\n");
    for (SecretRow row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
      String line =
          row.name() + ": " + row.hosts() + "; " + row.kinds() + "; used by " + row.users();
      out.append("  ").append(Shorten.printable(line.replace("; ;", ";"))).append("\n");
    }
    more(out, rows.size() - MOST_ROWS);
  }

  /** What is not known, by what it would take to know it. */
  private void open(StringBuilder out, AuditReport report) {
    Map<String, Integer> byMissing = new LinkedHashMap<>();
    for (Pull pull : report.open()) {
      byMissing.merge(((Outlook.Open) pull.outlook()).missing(), 1, Integer::sum);
    }
    if (byMissing.isEmpty()) {
      return;
    }
    out.append("\n").append(style.strong("Not known")).append("\n");
    byMissing.forEach(
        (missing, count) ->
            out.append("  of ")
                .append(Count.of(count, "distinct pull"))
                .append(": ")
                .append(Shorten.printable(missing))
                .append(missing.equals("what the registry answers") ? " (--probe asks it)" : "")
                .append("\n"));
  }
}
