package dev.pullpass.core.release;

import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.text.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The chart of a release, as far as Helm keeps it: its own files, and the defaults of its subcharts
 * among its values, but not the files of its subcharts.
 *
 * @param metadata what {@code Chart.yaml} says
 * @param values the defaults
 * @param schema {@code values.schema.json}
 */
public record Chart(
    JsonObject metadata,
    JsonObject values,
    List<ChartFile> templates,
    List<ChartFile> files,
    Optional<Confidential> schema) {

  public Chart {
    templates = List.copyOf(templates);
    files = List.copyOf(files);
  }

  /** Its name. */
  public String name() {
    return metadata.text("name").orElse("");
  }

  /** Its version. */
  public String version() {
    return metadata.text("version").orElse("");
  }

  /** The version of what it installs, which many charts take for the tag where none is given. */
  public String appVersion() {
    return metadata.text("appVersion").orElse("");
  }

  /** The subcharts that it needs, whose files the release does not keep. */
  public List<String> subcharts() {
    return metadata.objects("dependencies").stream()
        .map(one -> one.text("alias").or(() -> one.text("name")).orElse(""))
        .toList();
  }

  /** The text of a template; empty where it is not here, as those of subcharts are not. */
  String template(String path) {
    return templates.stream()
        .filter(file -> file.name().equals(path))
        .map(Chart::text)
        .findFirst()
        .orElse("");
  }

  /** The text of all named templates that others include. */
  String helpers() {
    return templates.stream()
        .filter(file -> file.name().substring(file.name().lastIndexOf('/') + 1).startsWith("_"))
        .map(Chart::text)
        .collect(Collectors.joining("\n"));
  }

  private static String text(ChartFile file) {
    return new String(file.content().reveal(), StandardCharsets.UTF_8);
  }

  /** {@code web 1.2.0}. */
  @Override
  public String toString() {
    return version().isEmpty() ? name() : name() + " " + version();
  }
}
