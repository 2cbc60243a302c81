package dev.pullpass.core.chart;

import dev.pullpass.core.yaml.MalformedYaml;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlScalar;
import dev.pullpass.core.yaml.YamlText;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A chart as it is written: the texts of its files by their paths in it ({@code Chart.yaml}, {@code
 * templates/deployment.yaml}). Charts in {@code charts/} are charts of their own; here they only
 * lend their helpers.
 */
public record ChartSources(Map<String, String> files) {
  /** The file of the defaults. */
  public static final String VALUES = "values.yaml";

  /** The file of the schema. */
  public static final String SCHEMA = "values.schema.json";

  private static final String SUBCHARTS = "charts/";

  public ChartSources {
    files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /** The text of a file; empty where there is none. */
  public Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** True for what Helm renders: all in the folder, whatever its name is. */
  static boolean isTemplate(String path) {
    return path.startsWith("templates/");
  }

  static boolean isOfSubchart(String path) {
    return path.startsWith(SUBCHARTS);
  }

  /** The path behind the folders of subcharts. */
  static String ownPath(String path) {
    String rest = path;
    while (rest.startsWith(SUBCHARTS)) {
      int slash = rest.indexOf('/', SUBCHARTS.length());
      if (slash < 0) {
        return rest;
      }
      rest = rest.substring(slash + 1);
    }
    return rest;
  }

  /** The defaults as YAML; empty where there are none or they are malformed. */
  Optional<YamlText> values() {
    return yaml(VALUES);
  }

  Optional<YamlText> yaml(String path) {
    try {
      return text(path).map(YamlText::parse);
    } catch (MalformedYaml malformed) {
      return Optional.empty();
    }
  }

  /** The map that a file holds. */
  Optional<YamlMap> map(String path) {
    return yaml(path)
        .flatMap(
            yaml ->
                yaml.documents().stream()
                    .filter(YamlMap.class::isInstance)
                    .map(YamlMap.class::cast)
                    .findFirst());
  }

  /** The chart's name. */
  public String name() {
    return map("Chart.yaml").map(chart -> chart.text("name")).orElse("");
  }

  /** The keys under which values for subcharts stand. */
  Set<String> subcharts() {
    Set<String> names = new TreeSet<>();
    for (String path : files.keySet()) {
      if (isOfSubchart(path) && path.indexOf('/', SUBCHARTS.length()) > 0) {
        names.add(path.substring(SUBCHARTS.length(), path.indexOf('/', SUBCHARTS.length())));
      }
    }
    for (String path : new String[] {"Chart.yaml", "requirements.yaml"}) {
      map(path).flatMap(map -> map.list("dependencies")).stream()
          .flatMap(list -> list.items().stream())
          .forEach(item -> names.addAll(names(item)));
    }
    return names;
  }

  private static Set<String> names(YamlNode dependency) {
    Set<String> names = new TreeSet<>();
    if (dependency instanceof YamlMap map) {
      names.add(map.text("name"));
      names.add(map.text("alias"));
      for (String condition : map.text("condition").split(",", -1)) {
        names.add(condition.strip().split("\\.", 2)[0]);
      }
      map.list("import-values").stream()
          .flatMap(list -> list.items().stream())
          .forEach(item -> names.add(imported(item)));
    }
    names.remove("");
    return names;
  }

  private static String imported(YamlNode item) {
    if (item instanceof YamlMap map) {
      return map.text("parent").split("\\.", 2)[0];
    }
    return item instanceof YamlScalar scalar ? scalar.value().split("\\.", 2)[0] : "";
  }
}
