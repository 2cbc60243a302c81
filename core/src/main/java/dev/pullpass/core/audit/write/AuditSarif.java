package dev.pullpass.core.audit.write;

import dev.pullpass.core.audit.Audit;
import dev.pullpass.core.audit.AuditFinding;
import dev.pullpass.core.audit.AuditReport;
import dev.pullpass.core.audit.AuditRule;
import dev.pullpass.core.audit.Place;
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
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** Viewers show few locations, and GitHub takes no more than this. */
  private static final int MOST_LOCATIONS = 10;

  private final JsonWriter out = JsonWriter.pretty();

  private AuditSarif() {}

  /**
   * The whole report.
   *
   * @param version pullpass's own version
   */
  public static String write(AuditReport report, String version) {
    return new AuditSarif().log(report, version);
  }

  private String log(AuditReport report, String version) {
    out.beginObject().name("$schema").value(SCHEMA).name("version").value("2.1.0");
    out.name("runs").beginArray().beginObject();
    out.name("tool").beginObject().name("driver").beginObject();
    out.name("name").value("pullpass").name("version").value(version);
    out.name("informationUri").value("https://pullpass.dev");
    out.name("rules").beginArray();
    Audit.catalogue().forEach(this::rule);
    out.endArray().endObject().endObject();
    out.name("columnKind").value("unicodeCodePoints").name("results").beginArray();
    report.findings().forEach(this::result);
    return out.endArray().endObject().endArray().endObject().text();
  }

  private void rule(AuditRule rule) {
    out.beginObject().name("id").value(rule.id()).name("name").value(rule.id());
    message("shortDescription", rule.meaning());
    message("fullDescription", rule.background());
    out.name("defaultConfiguration").beginObject();
    out.name("level").value(rule.severity().word());
    out.endObject().endObject();
  }

  private void message(String name, String text) {
    out.name(name).beginObject().name("text").value(text).endObject();
  }

  private void result(AuditFinding finding) {
    out.beginObject().name("ruleId").value(finding.rule().id());
    out.name("ruleIndex").value(Audit.catalogue().indexOf(finding.rule()));
    out.name("level").value(finding.severity().word());
    message("message", text(finding));
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
