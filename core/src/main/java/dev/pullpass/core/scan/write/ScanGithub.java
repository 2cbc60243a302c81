package dev.pullpass.core.scan.write;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.scan.Finding;
import dev.pullpass.core.scan.Place;
import dev.pullpass.core.scan.ScanReport;
import dev.pullpass.core.scan.Unread;

/**
 * The report as GitHub's workflow commands, which show it beside the lines of a change. Escaped as
 * GitHub's own toolkit does it ({@code actions/toolkit}, core/src/command.ts), so that no text of a
 * file can give a command.
 */
public final class ScanGithub {
  private final StringBuilder out = new StringBuilder();

  private ScanGithub() {}

  /** The whole report. */
  public static String write(ScanReport report) {
    ScanGithub github = new ScanGithub();
    report.findings().forEach(github::finding);
    report.unread().forEach(github::unread);
    return github.out.toString();
  }

  private void finding(Finding finding) {
    Place place = finding.place();
    begin(command(finding.severity()), place.file(), place.start().line());
    out.append(",col=").append(place.start().column());
    out.append(",endLine=").append(place.end().line());
    out.append(",endColumn=").append(place.end().column());
    String fix = finding.mend().words().isEmpty() ? "" : "\n" + Words.fix(finding.mend());
    end(finding.rule().id(), finding.message() + fix);
  }

  private void unread(Unread unread) {
    begin("warning", unread.file(), Math.max(1, unread.line()));
    end("NotRead", "not read: " + unread.why());
  }

  private void begin(String command, String file, int line) {
    out.append("::").append(command).append(" file=").append(property(file));
    out.append(",line=").append(line);
  }

  private void end(String title, String message) {
    out.append(",title=").append(property(title)).append("::").append(data(message)).append("\n");
  }

  private static String command(Severity severity) {
    return severity == Severity.NOTE ? "notice" : severity.word();
  }

  /** Control characters but for line ends have no escape, and the log would obey them. */
  private static String data(String text) {
    return OneLine.each(text).replace("%", "%25").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
