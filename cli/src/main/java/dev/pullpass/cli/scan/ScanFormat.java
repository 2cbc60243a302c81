package dev.pullpass.cli.scan;

import dev.pullpass.cli.FailOn;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.OutputFormat;
import dev.pullpass.cli.Version;
import dev.pullpass.core.report.Style;
import dev.pullpass.core.scan.ScanReport;
import dev.pullpass.core.scan.ScanRule;
import dev.pullpass.core.scan.write.ScanGithub;
import dev.pullpass.core.scan.write.ScanGitlab;
import dev.pullpass.core.scan.write.ScanHtml;
import dev.pullpass.core.scan.write.ScanJson;
import dev.pullpass.core.scan.write.ScanJunit;
import dev.pullpass.core.scan.write.ScanSarif;
import dev.pullpass.core.scan.write.ScanText;
import java.util.List;
import java.util.Locale;

/** The forms of a scan's report. */
enum ScanFormat {
  TEXT,
  JSON,
  YAML,
  SARIF,
  JUNIT,
  GITLAB,
  GITHUB,
  HTML;

  /** The report in this form, with a line end where there is a line. */
  String render(ScanReport report, List<ScanRule> rules, FailOn failOn, Io io) {
    return switch (this) {
      case TEXT -> text(report, io);
      case JSON -> ScanJson.write(report) + "\n";
      case YAML -> OutputFormat.YAML.render(ScanJson.write(report)) + "\n";
      case SARIF -> ScanSarif.write(report, rules, Version.text()) + "\n";
      case JUNIT -> ScanJunit.write(report, failOn.least());
      case GITLAB -> ScanGitlab.write(report, Sha256::hex) + "\n";
      case GITHUB -> ScanGithub.write(report);
      case HTML -> ScanHtml.write(report);
    };
  }

  private static String text(ScanReport report, Io io) {
    int columns = io.terminal().columns() > 0 ? io.terminal().columns() : ScanText.USUAL_COLUMNS;
    return io.fit(
        new ScanText(io.coloured() ? Style.COLOURED : Style.PLAIN, columns).write(report));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
