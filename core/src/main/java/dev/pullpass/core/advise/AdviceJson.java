package dev.pullpass.core.advise;

import dev.pullpass.core.report.JsonReport;
import dev.pullpass.core.text.JsonWriter;
import java.util.List;
import java.util.Locale;

/** The advice for programs, by the published schema {@code docs/reference/advise.schema.json}. */
public final class AdviceJson {
  private final JsonWriter out = JsonWriter.pretty();

  private AdviceJson() {}

  /**
   * The advice for a cluster.
   *
   * @param notes what could not be seen, a sentence each
   */
  public static String write(Advice advice, List<String> notes) {
    AdviceJson json = new AdviceJson();
    json.begin();
    json.out.name("purpose").value(advice.setting().purpose().word());
    json.out.name("purposeReason");
    json.reason(advice.setting().purposeReason());
    json.out.name("items").beginArray();
    advice.items().forEach(json::item);
    json.out.endArray();
    json.texts("notes", notes);
    return json.out.endObject().text();
  }

  /** Rows of the decision matrix. */
  public static String matrix(List<Purpose> purposes) {
    AdviceJson json = new AdviceJson();
    json.begin();
    json.out.name("matrix").beginArray();
    purposes.forEach(json::row);
    return json.out.endArray().endObject().text();
  }

  private void begin() {
    out.beginObject().name("apiVersion").value(JsonReport.VERSION).name("kind").value("Advice");
  }

  private void row(Purpose purpose) {
    out.beginObject();
    text("purpose", purpose.word());
    text("way", name(purpose.way()));
    text("reason", purpose.reason());
    text("first", Matrix.first(purpose));
    out.endObject();
  }

  private void item(Recommendation item) {
    RegistryView registry = item.registry();
    out.beginObject();
    text("registry", registry.host());
    text("provider", registry.provider().name());
    text("way", name(item.choice().way()));
    text("summary", item.choice().way().summary());
    out.name("reasons").beginArray();
    item.choice().reasons().forEach(this::reason);
    out.endArray();
    text("first", item.choice().first());
    texts("remarks", item.remarks());
    texts("repositories", registry.repositories());
    texts("workloads", registry.pullers().stream().map(Object::toString).toList());
    texts("secrets", registry.secrets().stream().map(Object::toString).toList());
    out.endObject();
  }

  private void reason(Reason reason) {
    out.beginObject();
    text("basis", reason.basis().name().toLowerCase(Locale.ROOT));
    text("fact", reason.fact());
    text("therefore", reason.therefore());
    out.endObject();
  }

  private static String name(Way way) {
    return way.label().replace(' ', '-').toLowerCase(Locale.ROOT);
  }

  private void text(String name, String value) {
    out.name(name).value(value);
  }

  private void texts(String name, Iterable<String> values) {
    out.name(name).beginArray();
    values.forEach(out::value);
    out.endArray();
  }
}
