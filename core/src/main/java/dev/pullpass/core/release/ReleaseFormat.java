package dev.pullpass.core.release;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonNumber;
import dev.pullpass.core.text.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the JSON that Helm keeps of a release (helm.sh/helm/v3/pkg/release, type Release). */
public final class ReleaseFormat {
  private static final JsonObject NOTHING = new JsonObject(0, List.of());
  private static final int LONGEST_REVISION = 9;

  private final JsonObject root;

  private ReleaseFormat(JsonObject root) {
    this.root = root;
  }

  /** Reads one release; never throws, whatever the bytes are. */
  public static ReleaseReading read(Confidential json) {
    return Json.object(json.reveal())
        .map(root -> new ReleaseFormat(root).release())
        .orElseGet(() -> new ReleaseReading.Unreadable("it is no JSON object"));
  }

  private ReleaseReading release() {
    String name = root.text("name").orElse("");
    Optional<JsonObject> chart = object(root, "chart");
    if (name.isEmpty() || chart.isEmpty() || object(chart.get(), "metadata").isEmpty()) {
      return new ReleaseReading.Unreadable("it names no release and chart");
    }
    List<String> broken = new ArrayList<>();
    Chart read = chart(chart.get(), broken);
    return broken.isEmpty()
        ? new ReleaseReading.Read(release(name, read))
        : new ReleaseReading.Unreadable("its file " + broken.get(0) + " is no base64");
  }

  private Release release(String name, Chart chart) {
    return new Release(
        new ObjectName(root.text("namespace").orElse(""), name),
        number(root, "version"),
        object(root, "info").flatMap(info -> info.text("status")).orElse(""),
        chart,
        object(root, "config").orElse(NOTHING),
        root.text("manifest").orElse(""));
  }

  private static Chart chart(JsonObject chart, List<String> broken) {
    return new Chart(
        object(chart, "metadata").orElse(NOTHING),
        object(chart, "values").orElse(NOTHING),
        files(chart, "templates", broken),
        files(chart, "files", broken),
        chart.text("schema").flatMap(text -> bytes("values.schema.json", text, broken)));
  }

  private static List<ChartFile> files(JsonObject chart, String field, List<String> broken) {
    List<ChartFile> files = new ArrayList<>();
    for (JsonObject file : chart.objects(field)) {
      String name = file.text("name").orElse("");
      bytes(name, file.text("data").orElse(""), broken)
          .ifPresent(content -> files.add(new ChartFile(name, content)));
    }
    return files;
  }

  private static Optional<Confidential> bytes(String name, String base64, List<String> broken) {
    Optional<Confidential> content = decoded(base64);
    if (content.isEmpty()) {
      broken.add(name);
    }
    return content;
  }

  private static Optional<Confidential> decoded(String base64) {
    byte[] text = base64.getBytes(StandardCharsets.UTF_8);
    return Base64Text.decode(text, Base64Text.Padding.REQUIRED) instanceof Base64Text.Bytes bytes
        ? Optional.of(Confidential.of(bytes.bytes()))
        : Optional.empty();
  }

  private static int number(JsonObject object, String field) {
    return object
        .field(field)
        .filter(JsonNumber.class::isInstance)
        .map(value -> ((JsonNumber) value).text())
        .filter(text -> text.length() <= LONGEST_REVISION && text.matches("\\d+"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  private static Optional<JsonObject> object(JsonObject object, String field) {
    return object.field(field).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
  }
}
