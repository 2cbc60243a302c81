package dev.pullpass.cli.scan;

import dev.pullpass.core.yaml.MalformedYaml;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlText;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The {@code appVersion} of each chart in a tree, which an empty tag mostly means. */
final class ChartVersions {
  private static final long LARGEST = 1 << 20;

  private final Map<Path, String> versions = new HashMap<>();

  private ChartVersions() {}

  /** Reads the charts that these files belong to. */
  static ChartVersions of(List<TreeFile> files) {
    ChartVersions all = new ChartVersions();
    files.forEach(
        file ->
            file.chart()
                .ifPresent(
                    chart -> all.versions.computeIfAbsent(chart, ChartVersions::appVersion)));
    return all;
  }

  /** That of the file's chart; empty where there is none, or it cannot be read. */
  String of(TreeFile file) {
    return file.chart().map(chart -> versions.getOrDefault(chart, "")).orElse("");
  }

  private static String appVersion(Path chart) {
    FileText text = FileText.of(chart.resolve("Chart.yaml"), LARGEST);
    if (!(text instanceof FileText.Known known)) {
      return "";
    }
    try {
      return YamlText.parse(known.text()).documents().stream()
          .filter(YamlMap.class::isInstance)
          .map(node -> ((YamlMap) node).text("appVersion"))
          .findFirst()
          .orElse("");
    } catch (MalformedYaml saidElsewhere) {
      return "";
    }
  }
}
