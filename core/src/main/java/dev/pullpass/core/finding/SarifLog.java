package dev.pullpass.core.finding;

import dev.pullpass.core.text.JsonWriter;
import java.util.List;

/**
 * What all SARIF logs (2.1.0, OASIS) of pullpass have in common: one run, its tool and the rules.
 * The results go into {@link #out} between {@link #open} and {@link #close}.
 */
public final class SarifLog {
  /** Where pullpass is explained. */
  public static final String HOME = "https://pullpass.dev";

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final JsonWriter out = JsonWriter.pretty();
  private final List<SarifRule> rules;

  private SarifLog(List<SarifRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * A log whose results are to be written next.
   *
   * @param version pullpass's own version
   */
  public static SarifLog open(String version, List<SarifRule> rules) {
    SarifLog log = new SarifLog(rules);
    log.begin(version);
    return log;
  }

  private void begin(String version) {
    out.beginObject().name("$schema").value(SCHEMA).name("version").value("2.1.0");
    out.name("runs").beginArray().beginObject();
    out.name("tool").beginObject().name("driver").beginObject();
    out.name("name").value("pullpass").name("version").value(version);
    out.name("informationUri").value(HOME);
    out.name("rules").beginArray();
    rules.forEach(this::rule);
    out.endArray().endObject().endObject();
    out.name("columnKind").value("unicodeCodePoints").name("results").beginArray();
  }

  private void rule(SarifRule rule) {
    out.beginObject().name("id").value(rule.id()).name("name").value(rule.id());
    message("shortDescription", rule.meaning());
    message("fullDescription", rule.background());
    if (!rule.page().isEmpty()) {
      message("help", rule.meaning() + " " + rule.background());
      out.name("helpUri").value(rule.page());
    }
    out.name("defaultConfiguration").beginObject();
    out.name("level").value(rule.severity().word());
    out.endObject().endObject();
  }

  /** Where the results go. */
  public JsonWriter out() {
    return out;
  }

  /** A text under a name. */
  public void message(String name, String text) {
    out.name(name).beginObject().name("text").value(text).endObject();
  }

  /** Opens a result with its rule, level and message; the caller closes the object. */
  public void beginResult(String rule, Severity severity, String message) {
    out.beginObject().name("ruleId").value(rule);
    out.name("ruleIndex").value(rules.stream().map(SarifRule::id).toList().indexOf(rule));
    out.name("level").value(severity.word());
    message("message", message);
  }

  /** Ends the results; what follows belongs to the run. */
  public JsonWriter endResults() {
    return out.endArray();
  }

  /** Ends the run and the log. */
  public String close() {
    return out.endObject().endArray().endObject().text();
  }
}
