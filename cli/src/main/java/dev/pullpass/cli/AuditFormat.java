package dev.pullpass.cli;

import dev.pullpass.core.audit.AuditReport;
import dev.pullpass.core.audit.write.AuditHtml;
import dev.pullpass.core.audit.write.AuditJson;
import dev.pullpass.core.audit.write.AuditJunit;
import dev.pullpass.core.audit.write.AuditSarif;
import dev.pullpass.core.audit.write.AuditText;
import dev.pullpass.core.report.Style;

/** The forms of an audit's report. */
enum AuditFormat {
  TEXT,
  JSON,
  YAML,
  SARIF,
  JUNIT,
  HTML;

  /** The report in this form, with a line end. */
  String render(AuditReport report, Io io) {
    return switch (this) {
      case TEXT -> text(report, io);
      case JSON -> AuditJson.write(report) + "\n";
      case YAML -> OutputFormat.YAML.render(AuditJson.write(report)) + "\n";
      case SARIF -> AuditSarif.write(report, Version.text()) + "\n";
      case JUNIT -> AuditJunit.write(report);
      case HTML -> AuditHtml.write(report);
    };
  }

  private static String text(AuditReport report, Io io) {
    return io.fit(new AuditText(io.coloured() ? Style.COLOURED : Style.PLAIN).write(report));
  }

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
