package dev.pullpass.core.audit.write;

import dev.pullpass.core.audit.AuditFinding;
import dev.pullpass.core.audit.AuditReport;
import dev.pullpass.core.audit.HeldEntry;
import dev.pullpass.core.audit.HeldSecret;
import dev.pullpass.core.audit.Outlook;
import dev.pullpass.core.audit.Place;
import dev.pullpass.core.audit.PodSource;
import dev.pullpass.core.audit.Pull;
import dev.pullpass.core.facts.UtcTime;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.text.JsonWriter;
import dev.pullpass.core.verdict.Remedy;
import dev.pullpass.core.verdict.Verdict;
import java.util.Collection;
import java.util.List;

/** The report for programs; {@code docs/reference/audit.schema.json} is its schema. */
public final class AuditJson {
  private final JsonWriter out = JsonWriter.pretty();

  private AuditJson() {}

  /** The whole report. */
  public static String write(AuditReport report) {
    return new AuditJson().report(report);
  }

  private String report(AuditReport report) {
    out.beginObject().name("apiVersion").value("pullpass.dev/v1alpha1");
    out.name("kind").value("AuditReport");
    text("asOf", UtcTime.write(report.scene().terms().now()));
    summary(report);
    out.name("findings").beginArray();
    report.findings().forEach(this::finding);
    out.endArray().name("pulls").beginArray();
    report.scene().pulls().forEach(this::pull);
    out.endArray().name("secrets").beginArray();
    report.scene().secrets().forEach(this::secret);
    out.endArray();
    texts("notes", report.notes());
    return out.endObject().text();
  }

  private void summary(AuditReport report) {
    out.name("summary").beginObject();
    out.name("errors").value(report.count(Severity.ERROR));
    out.name("warnings").value(report.count(Severity.WARNING));
    out.name("notes").value(report.count(Severity.NOTE));
    out.name("open").value(report.open().size());
    out.name("pulls").value(report.scene().pulls().size());
    out.name("workloads").value(report.workloads());
    out.name("secrets").value(report.scene().secrets().size());
    out.endObject();
  }

  private void finding(AuditFinding finding) {
    out.beginObject();
    text("id", finding.rule().id());
    text("severity", finding.severity().word());
    text("verdict", finding.verdict().orElse(""));
    text("image", finding.image().orElse(""));
    places("objects", finding.objects());
    text("sentence", finding.sentence());
    texts("evidence", finding.evidence());
    out.name("remedy").beginArray();
    finding.remedy().forEach(this::remedy);
    out.endArray().name("reach").beginObject();
    out.name("autoscaled").value(finding.reach().autoscaled());
    out.name("replicas").value(finding.reach().replicas());
    out.name("workloads").value(finding.reach().workloads());
    out.endObject().endObject();
  }

  private void places(String name, List<Place> places) {
    out.name(name).beginArray();
    for (Place place : places) {
      out.beginObject();
      text("kind", place.kind());
      text("namespace", place.name().namespace());
      text("name", place.name().name());
      out.endObject();
    }
    out.endArray();
  }

  private void remedy(Remedy remedy) {
    out.beginObject();
    text("what", remedy.what());
    text("command", remedy.command());
    out.endObject();
  }

  private void pull(Pull pull) {
    out.beginObject();
    text("namespace", pull.namespace());
    text("image", pull.image());
    text("serviceAccount", pull.facts().pod().serviceAccount());
    texts("pullSecrets", pull.facts().pod().imagePullSecrets());
    text("outlook", pull.outlook().word());
    text("verdict", pull.outlook().verdictOf().map(Verdict::name).orElse(""));
    text("missing", pull.outlook() instanceof Outlook.Open open ? open.missing() : "");
    text("digest", pull.digest().orElse(""));
    text("expires", pull.expires().map(UtcTime::write).orElse(""));
    out.name("runningPods").value(pull.runningPods());
    places("workloads", pull.places());
    out.endObject();
  }

  private void secret(HeldSecret secret) {
    out.beginObject();
    text("namespace", secret.name().namespace());
    text("name", secret.name().name());
    text("type", secret.secret().secret().type());
    texts("serviceAccounts", secret.accounts());
    places("workloads", secret.sources().stream().map(PodSource::place).toList());
    out.name("entries").beginArray();
    secret.entries().forEach(this::entry);
    out.endArray().endObject();
  }

  private void entry(HeldEntry entry) {
    out.beginObject();
    text("registry", entry.host());
    text("key", entry.shownKey());
    text("credential", entry.known().kind().displayName());
    text("expires", entry.known().expires().map(UtcTime::write).orElse(""));
    out.name("matched").value(entry.use() == HeldEntry.Use.MATCHED);
    out.endObject();
  }

  private void text(String name, String value) {
    out.name(name).value(value);
  }

  private void texts(String name, Collection<String> values) {
    out.name(name).beginArray();
    values.forEach(out::value);
    out.endArray();
  }
}
