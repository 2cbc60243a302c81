package dev.pullpass.core.chart;

import dev.pullpass.core.template.TemplateTree;
import dev.pullpass.core.text.Splice;
import dev.pullpass.core.text.Splices;
import dev.pullpass.core.yaml.MalformedYaml;
import dev.pullpass.core.yaml.YamlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what edits make of files, before anybody else does. */
final class Proof {
  private Proof() {}

  /** A file that the edits would break; empty where all can still be read. */
  static Optional<String> broken(ChartSources chart, Map<String, List<Splice>> edits) {
    return edits.entrySet().stream()
        .filter(
            edit -> isBroken(edit.getKey(), chart.text(edit.getKey()).orElse(""), edit.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isBroken(String path, String text, List<Splice> splices) {
    if (Splices.collide(splices)) {
      return true;
    }
    String after = Splices.apply(text, splices);
    if (ChartSources.isTemplate(path)) {
      return TemplateTree.read(after).problem().isPresent();
    }
    return !path.equals(ReadmeRows.FILE) && !isYaml(after);
  }

  private static boolean isYaml(String text) {
    try {
      YamlText.parse(text);
      return true;
    } catch (MalformedYaml broken) {
      return false;
    }
  }
}
