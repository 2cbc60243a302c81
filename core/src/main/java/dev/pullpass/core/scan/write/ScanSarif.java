package dev.pullpass.core.scan.write;

import dev.pullpass.core.finding.Markup;
import dev.pullpass.core.finding.SarifLog;
import dev.pullpass.core.finding.SarifRule;
import dev.pullpass.core.scan.Finding;
import dev.pullpass.core.scan.Fingerprint;
import dev.pullpass.core.scan.Place;
import dev.pullpass.core.scan.ScanReport;
import dev.pullpass.core.scan.ScanRule;
import dev.pullpass.core.scan.Unread;
import dev.pullpass.core.text.JsonWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The report as SARIF 2.1.0 (OASIS): regions in code points, fingerprints that stay when lines
 * move, and what could not be read as notifications of the invocation.
 */
public final class ScanSarif {
  private static final String PAGE = SarifLog.HOME + "/docs/reference/scan-rules#";

  private final SarifLog log;
  private final JsonWriter out;

  private ScanSarif(SarifLog log) {
    this.log = log;
    this.out = log.out();
  }

  /**
   * The whole report.
   *
   * @param catalogue the rules that were checked
   * @param version pullpass's own version
   */
  public static String write(ScanReport report, List<ScanRule> catalogue, String version) {
    ScanSarif sarif = new ScanSarif(SarifLog.open(version, rules(report, catalogue)));
    List<String> fingerprints = Fingerprint.unique(report.findings());
    for (int i = 0; i < fingerprints.size(); i++) {
      sarif.result(report.findings().get(i), fingerprints.get(i));
    }
    sarif.log.endResults();
    sarif.invocation(report.unread());
    return sarif.log.close();
  }

  private static List<SarifRule> rules(ScanReport report, List<ScanRule> catalogue) {
    return Stream.concat(catalogue.stream(), report.findings().stream().map(Finding::rule))
        .distinct()
        .map(ScanSarif::rule)
        .toList();
  }

  private static SarifRule rule(ScanRule rule) {
    String page = PAGE + rule.id().toLowerCase(Locale.ROOT);
    return new SarifRule(rule.id(), rule.severity(), rule.meaning(), rule.background(), page);
  }

  private void result(Finding finding, String fingerprint) {
    String fix = finding.mend().words();
    String message = finding.message() + (fix.isEmpty() ? "" : "\n" + Words.fix(finding.mend()));
    log.beginResult(finding.rule().id(), finding.severity(), message);
    out.name("locations").beginArray().beginObject();
    physical(finding.place());
    logical(finding.place());
    out.endObject().endArray();
    out.name("partialFingerprints").beginObject();
    out.name("pullpass/v1").value(fingerprint).endObject();
    out.name("properties").beginObject();
    out.name("fixable").value(finding.mend().isFixable()).endObject().endObject();
  }

  private void physical(Place place) {
    out.name("physicalLocation").beginObject();
    artifact(place.file());
    out.name("region").beginObject();
    out.name("startLine").value(place.start().line());
    out.name("startColumn").value(place.start().column());
    out.name("endLine").value(place.end().line());
    out.name("endColumn").value(place.end().column());
    out.endObject().endObject();
  }

  private void artifact(String file) {
    out.name("artifactLocation").beginObject();
    String path = Markup.uriPath(file);
    out.name("uri").value(path.startsWith("/") ? "file://" + path : path).endObject();
  }

  private void logical(Place place) {
    if (place.object().isEmpty() && place.path().isEmpty()) {
      return;
    }
    String name = place.path().isEmpty() ? place.object() : place.path();
    boolean both = !place.object().isEmpty() && !place.path().isEmpty();
    out.name("logicalLocations").beginArray().beginObject();
    out.name("name").value(name);
    out.name("fullyQualifiedName").value(both ? place.object() + "/" + place.path() : name);
    out.endObject().endArray();
  }

  private void invocation(List<Unread> unread) {
    out.name("invocations").beginArray().beginObject();
    out.name("executionSuccessful").value(true);
    out.name("toolExecutionNotifications").beginArray();
    unread.forEach(this::notification);
    out.endArray().endObject().endArray();
  }

  private void notification(Unread unread) {
    out.beginObject().name("level").value("warning");
    log.message("message", "not read: " + unread.why());
    out.name("locations").beginArray().beginObject().name("physicalLocation").beginObject();
    artifact(unread.file());
    if (unread.line() > 0) {
      out.name("region").beginObject().name("startLine").value(unread.line()).endObject();
    }
    out.endObject().endObject().endArray().endObject();
  }
}
