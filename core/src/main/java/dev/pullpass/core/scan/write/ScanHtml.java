package dev.pullpass.core.scan.write;

import dev.pullpass.core.finding.HtmlPage;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.scan.Finding;
import dev.pullpass.core.scan.Place;
import dev.pullpass.core.scan.ScanReport;
import dev.pullpass.core.scan.Unread;

/** The report as one HTML file, which loads nothing and runs nothing. */
public final class ScanHtml {
  private final HtmlPage page = HtmlPage.titled("Image scan");

  private ScanHtml() {}

  /** The whole report. */
  public static String write(ScanReport report) {
    return new ScanHtml().report(report);
  }

  private String report(ScanReport report) {
    page.markup("<h1>Image scan</h1>\n<p class=\"when\">").text(ScanSummary.found(report));
    page.markup("</p>\n");
    tiles(report);
    String file = "";
    boolean first = true;
    for (Finding finding : report.findings()) {
      if (first || !finding.place().file().equals(file)) {
        file = finding.place().file();
        first = false;
        page.markup("<h2>").text(OneLine.of(file)).markup("</h2>\n");
      }
      finding(finding);
    }
    unread(report);
    return page.end();
  }

  private void tiles(ScanReport report) {
    page.markup("<ul class=\"tiles\">\n");
    page.tile(report.count(Severity.ERROR), "errors");
    page.tile(report.count(Severity.WARNING), "warnings");
    page.tile(report.count(Severity.NOTE), "notes");
    page.tile(report.fixable(), "fixable");
    page.tile(report.files(), "files read");
    page.tile(report.unread().size(), "not read");
    page.tile(report.suppressed(), "ignored");
    page.tile(report.known(), "in the baseline");
    page.markup("</ul>\n");
  }

  private void finding(Finding finding) {
    Place place = finding.place();
    page.beginFinding(finding.severity(), finding.rule().id());
    page.paragraph(finding.message());
    String object = place.object().isEmpty() ? "" : ", " + place.object();
    String path = place.path().isEmpty() ? "" : ", " + place.path();
    page.markup("<p class=\"hits\">").text("line " + place.start() + object + path);
    page.markup("</p>\n");
    if (!place.line().isBlank()) {
      line(place);
    }
    if (!finding.mend().words().isEmpty()) {
      page.paragraph(Words.fix(finding.mend()));
    }
    page.endFinding();
  }

  private void line(Place place) {
    int from = place.index(place.start().column());
    int to = Math.max(from, place.index(place.end().column()));
    String line = place.line();
    page.markup("<pre>").text(OneLine.of(line.substring(0, from)).stripLeading());
    page.markup("<mark>").text(OneLine.of(line.substring(from, to))).markup("</mark>");
    page.text(OneLine.of(line.substring(to))).markup("</pre>\n");
  }

  private void unread(ScanReport report) {
    if (report.unread().isEmpty()) {
      return;
    }
    page.markup("<h2>Not read</h2>\n<ul>\n");
    report.unread().stream().map(Unread::toString).map(OneLine::of).forEach(page::item);
    page.markup("</ul>\n");
  }
}
