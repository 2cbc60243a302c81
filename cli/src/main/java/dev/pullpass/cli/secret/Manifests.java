package dev.pullpass.cli.secret;

import dev.pullpass.cli.OutputFormat;
import dev.pullpass.core.text.JsonWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Manifests as they are printed: one YAML document each, or a JSON list where they are several. */
record Manifests(List<Manifest> all) {

  Manifests {
    all = List.copyOf(all);
  }

  /** Something that can be applied. Nothing in it varies from run to run. */
  interface Manifest {

    /** Writes it as one JSON object. */
    void write(JsonWriter out);
  }

  String yaml() {
    return all.stream()
        .map(one -> OutputFormat.YAML.render(json(one)))
        .collect(Collectors.joining("---\n"));
  }

  private static String json(Manifest one) {
    JsonWriter out = JsonWriter.pretty();
    one.write(out);
    return out.text();
  }

  String json() {
    if (all.size() == 1) {
      return json(all.get(0)) + "\n";
    }
    JsonWriter out = JsonWriter.pretty().beginObject();
    out.name("apiVersion").value("v1").name("kind").value("List").name("items").beginArray();
    all.forEach(one -> one.write(out));
    return out.endArray().endObject().text() + "\n";
  }
}
