package dev.pullpass.core.report;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.UtcTime;
import dev.pullpass.core.text.JsonWriter;
import dev.pullpass.core.verdict.Finding;
import dev.pullpass.core.verdict.Remedy;
import dev.pullpass.core.verdict.Verdict;
import java.util.List;

/**
 * The report for programs, by the published schema {@code docs/reference/why.schema.json}. Fields
 * are only added within a version.
 */
public final class JsonReport {
  /** The schema's version, in {@code apiVersion}. */
  public static final String VERSION = "pullpass.dev/v1alpha1";

  private final JsonWriter out = JsonWriter.pretty();

  private JsonReport() {}

  /**
   * The report.
   *
   * @param notes what the reader should know of the input (rights that were missing)
   */
  public static String write(List<Cause> causes, List<String> notes) {
    return new JsonReport().report(causes, notes);
  }

  private String report(List<Cause> causes, List<String> notes) {
    out.beginObject().name("apiVersion").value(VERSION).name("kind").value("WhyReport");
    out.name("items").beginArray();
    causes.stream().flatMap(cause -> cause.findings().stream()).forEach(this::item);
    out.endArray().name("causes").beginArray();
    causes.forEach(this::cause);
    out.endArray();
    texts("notes", notes);
    return out.endObject().text();
  }

  private void item(Finding finding) {
    Facts facts = finding.facts();
    out.beginObject();
    text("namespace", facts.namespace());
    text("pod", facts.pod().name().name());
    text("container", facts.container().name());
    text("containerKind", kind(facts));
    text("image", facts.container().image());
    text("node", facts.pod().node());
    text("serviceAccount", facts.pod().serviceAccount());
    verdict(finding.cause());
    texts("evidence", finding.cause().evidence());
    out.name("also").beginArray();
    finding.also().forEach(this::also);
    out.endArray().name("fix").beginArray();
    finding.cause().fix().forEach(this::fix);
    out.endArray();
    text("path", PullPath.of(finding));
    text("nodeReason", facts.said().reason());
    text("nodeText", facts.said().text());
    out.endObject();
  }

  private static String kind(Facts facts) {
    return switch (facts.container().kind()) {
      case INIT -> "init";
      case REGULAR -> "regular";
      case EPHEMERAL -> "ephemeral";
    };
  }

  private void verdict(Verdict verdict) {
    text("verdict", verdict.name());
    text("confidence", verdict.confidence().word());
    text("summary", verdict.summary());
  }

  private void also(Verdict verdict) {
    out.beginObject();
    verdict(verdict);
    out.endObject();
  }

  private void fix(Remedy remedy) {
    out.beginObject();
    text("what", remedy.what());
    text("command", remedy.command());
    out.endObject();
  }

  private void cause(Cause cause) {
    out.beginObject();
    verdict(cause.verdict());
    out.name("containers").value(cause.findings().size());
    out.name("workloads").beginArray();
    cause.blast().forEach(this::blast);
    out.endArray();
    RepairCommand.of(cause).ifPresent(command -> text("repair", command));
    out.endObject();
  }

  private void blast(Blast blast) {
    out.beginObject();
    text("kind", blast.kind());
    text("name", blast.name());
    out.name("failingPods").value(blast.failingPods());
    number("desired", blast.desired());
    number("ready", blast.ready());
    number("autoscalerWants", blast.wanted());
    out.name("rolloutStuck").value(blast.rolloutStuck());
    blast.since().ifPresent(since -> text("since", UtcTime.write(since)));
    out.endObject();
  }

  private void text(String name, String value) {
    out.name(name).value(value);
  }

  private void number(String name, int value) {
    if (value >= 0) {
      out.name(name).value(value);
    }
  }

  private void texts(String name, List<String> values) {
    out.name(name).beginArray();
    values.forEach(out::value);
    out.endArray();
  }
}
