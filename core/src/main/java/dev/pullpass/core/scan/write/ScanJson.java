package dev.pullpass.core.scan.write;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.scan.Finding;
import dev.pullpass.core.scan.Place;
import dev.pullpass.core.scan.ScanReport;
import dev.pullpass.core.scan.Unread;
import dev.pullpass.core.text.JsonWriter;

/** The report for programs; {@code docs/reference/scan.schema.json} is its schema. */
public final class ScanJson {
  private final JsonWriter out = JsonWriter.pretty();

  private ScanJson() {}

  /** The whole report. */
  public static String write(ScanReport report) {
    return new ScanJson().report(report);
  }

  private String report(ScanReport report) {
    out.beginObject().name("apiVersion").value("pullpass.dev/v1alpha1");
    out.name("kind").value("ScanReport");
    summary(report);
    out.name("findings").beginArray();
    report.findings().forEach(this::finding);
    out.endArray().name("unread").beginArray();
    report.unread().forEach(this::unread);
    return out.endArray().endObject().text();
  }

  private void summary(ScanReport report) {
    out.name("summary").beginObject();
    number("errors", report.count(Severity.ERROR));
    number("warnings", report.count(Severity.WARNING));
    number("notes", report.count(Severity.NOTE));
    number("fixable", report.fixable());
    number("files", report.files());
    number("unread", report.unread().size());
    number("ignored", report.suppressed());
    number("inBaseline", report.known());
    out.endObject();
  }

  private void finding(Finding finding) {
    Place place = finding.place();
    out.beginObject();
    text("rule", finding.rule().id());
    text("severity", finding.severity().word());
    text("file", place.file());
    number("line", place.start().line());
    number("column", place.start().column());
    number("endLine", place.end().line());
    number("endColumn", place.end().column());
    text("path", place.path());
    text("object", place.object());
    text("message", finding.message());
    out.name("fixable").value(finding.mend().isFixable());
    text("fix", finding.mend().words());
    out.name("aliases").beginArray();
    finding.rule().aliases().forEach(out::value);
    out.endArray().endObject();
  }

  private void unread(Unread unread) {
    out.beginObject();
    text("file", unread.file());
    number("line", unread.line());
    text("why", unread.why());
    out.endObject();
  }

  private void text(String name, String value) {
    out.name(name).value(value);
  }

  private void number(String name, int value) {
    out.name(name).value(value);
  }
}
