package dev.pullpass.core.audit.write;

import dev.pullpass.core.audit.Audit;
import dev.pullpass.core.audit.AuditFinding;
import dev.pullpass.core.audit.AuditReport;
import dev.pullpass.core.audit.AuditRule;
import dev.pullpass.core.audit.Place;
import dev.pullpass.core.finding.Markup;
import dev.pullpass.core.finding.SarifLog;
import dev.pullpass.core.finding.SarifRule;
import dev.pullpass.core.text.JsonWriter;
import dev.pullpass.core.verdict.Remedy;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The report as SARIF 2.1.0 (OASIS). Objects of a cluster are no files, so a location is the
 * object's logical name, and beside it a relative URI ({@code shop/Deployment/web}) for the viewers
 * that show nothing without one.
 */
public final class AuditSarif {
  /** Viewers show few locations, and GitHub takes no more than this. */
  private static final int MOST_LOCATIONS = 10;

  private final SarifLog log;
  private final JsonWriter out;

  private AuditSarif(SarifLog log) {
    this.log = log;
    this.out = log.out();
  }

  /**
   * The whole report.
   *
   * @param version pullpass's own version
   */
  public static String write(AuditReport report, String version) {
    List<SarifRule> rules = Audit.catalogue().stream().map(AuditSarif::rule).toList();
    AuditSarif sarif = new AuditSarif(SarifLog.open(version, rules));
    report.findings().forEach(sarif::result);
    sarif.log.endResults();
    return sarif.log.close();
  }

  private static SarifRule rule(AuditRule rule) {
    return new SarifRule(rule.id(), rule.severity(), rule.meaning(), rule.background(), "");
  }

  private void result(AuditFinding finding) {
    log.beginResult(finding.rule().id(), finding.severity(), text(finding));
    out.name("locations").beginArray();
    finding.objects().stream().limit(MOST_LOCATIONS).forEach(this::location);
    out.endArray().name("partialFingerprints").beginObject();
    out.name("pullpass/v1").value(fingerprint(finding)).endObject();
    finding
        .verdict()
        .ifPresent(
            verdict ->
                out.name("properties").beginObject().name("verdict").value(verdict).endObject());
    out.endObject();
  }

  private static String text(AuditFinding finding) {
    String remedy = finding.remedy().stream().map(Remedy::what).collect(Collectors.joining(" "));
    String evidence = String.join(" ", finding.evidence());
    return String.join(
        "\n",
        List.of(finding.sentence(), evidence, remedy).stream().filter(t -> !t.isEmpty()).toList());
  }

  private void location(Place place) {
    String namespace = place.name().namespace();
    String name = (namespace.isEmpty() ? "" : namespace + "/") + place.kind() + "/";
    out.beginObject().name("physicalLocation").beginObject();
    out.name("artifactLocation").beginObject();
    out.name("uri").value(Markup.uriPath(name + place.name().name()));
    out.endObject().endObject();
    out.name("logicalLocations").beginArray().beginObject();
    out.name("name").value(place.name().name());
    out.name("fullyQualifiedName").value(name + place.name().name());
    out.name("kind").value("resource").endObject().endArray().endObject();
  }

  /** What stays the same from run to run while the fault does. */
  private static String fingerprint(AuditFinding finding) {
    return finding.rule().id()
        + "|"
        + finding.verdict().orElse("")
        + "|"
        + finding.image().orElse("")
        + "|"
        + finding.objects().get(0);
  }
}
