package dev.pullpass.core.scan.write;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.report.Style;
import dev.pullpass.core.scan.Finding;
import dev.pullpass.core.scan.Mend;
import dev.pullpass.core.scan.ScanReport;
import dev.pullpass.core.scan.Unread;
import java.util.List;

/**
 * The report for people: by file, each finding with its line, what could not be read, and at the
 * end how much it was.
 *
 * @param columns how wide a line of a file is shown at most
 */
public record ScanText(Style style, int columns) {
  private static final String INDENT = " ".repeat(12);

  /** How wide it is where nobody knows. */
  public static final int USUAL_COLUMNS = 100;

  /** The whole report. */
  public String write(ScanReport report) {
    StringBuilder out = new StringBuilder();
    String file = "";
    for (Finding finding : report.findings()) {
      if (out.isEmpty() || !finding.place().file().equals(file)) {
        file = finding.place().file();
        out.append(out.isEmpty() ? "" : "\n").append(style.strong(OneLine.of(file))).append("\n");
      }
      finding(out, finding);
    }
    unread(out, report.unread());
    out.append(out.isEmpty() ? "" : "\n").append(headline(report)).append("\n");
    for (String sentence : ScanSummary.leftOut(report)) {
      out.append("  ").append(sentence).append("\n");
    }
    return out.toString();
  }

  private void finding(StringBuilder out, Finding finding) {
    String place = finding.place().start().toString();
    out.append("  ").append(place).append(" ".repeat(Math.max(1, 7 - place.length())));
    out.append(severity(finding.severity())).append("  ");
    out.append(OneLine.of(finding.message())).append("  ");
    out.append(style.faint(finding.rule().id())).append("\n");
    if (!finding.place().line().isBlank()) {
      excerpt(out, finding);
    }
    mend(out, finding.mend());
  }

  private String severity(Severity severity) {
    String word = severity.word() + " ".repeat(7 - severity.word().length());
    return switch (severity) {
      case ERROR -> style.bad(word);
      case WARNING -> style.unsure(word);
      case NOTE -> style.faint(word);
    };
  }

  private void excerpt(StringBuilder out, Finding finding) {
    int cells = Math.max(20, columns - INDENT.length());
    Excerpt excerpt = Excerpt.of(finding.place(), cells);
    out.append(INDENT).append(excerpt.line()).append("\n");
    int meant = excerpt.carets().indexOf('^');
    out.append(INDENT).append(excerpt.carets(), 0, meant);
    out.append(style.strong(excerpt.carets().substring(meant))).append("\n");
  }

  private void mend(StringBuilder out, Mend mend) {
    if (!mend.words().isEmpty()) {
      out.append("         ").append(style.faint(mend.isFixable() ? "fix: " : "by hand: "));
      out.append(OneLine.of(mend.words())).append("\n");
    }
  }

  private void unread(StringBuilder out, List<Unread> unread) {
    if (unread.isEmpty()) {
      return;
    }
    out.append(out.isEmpty() ? "" : "\n").append(style.strong("Not read")).append("\n");
    for (Unread one : unread) {
      out.append("  ").append(OneLine.of(one.toString())).append("\n");
    }
  }

  private String headline(ScanReport report) {
    String sentence = ScanSummary.found(report);
    if (report.reaches(Severity.ERROR)) {
      return style.bad(sentence);
    }
    boolean clean = report.findings().isEmpty() && report.unread().isEmpty() && report.files() > 0;
    return clean ? style.good(sentence) : style.strong(sentence);
  }
}
