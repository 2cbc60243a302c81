package dev.pullpass.core.chart;

import dev.pullpass.core.template.TemplateNode;
import dev.pullpass.core.template.TemplateTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All templates of a chart, and the named ones in them; those of subcharts may be called, too. */
final class Helpers {

  /** A named template. */
  record Named(TemplateFile file, TemplateNode.Definition definition) {}

  private final List<TemplateFile> templates = new ArrayList<>();
  private final Map<String, Named> helpers = new LinkedHashMap<>();
  private final List<TemplateFile> unreadable = new ArrayList<>();

  static Helpers of(ChartSources chart) {
    Helpers all = new Helpers();
    chart.files().entrySet().stream()
        .filter(file -> ChartSources.isTemplate(ChartSources.ownPath(file.getKey())))
        .sorted(
            (a, b) ->
                Boolean.compare(
                    ChartSources.isOfSubchart(b.getKey()), ChartSources.isOfSubchart(a.getKey())))
        .forEach(file -> all.add(file.getKey(), file.getValue()));
    return all;
  }

  private void add(String path, String text) {
    TemplateFile file = new TemplateFile(path, TemplateTree.read(text));
    boolean own = !ChartSources.isOfSubchart(path);
    if (own && file.tree().problem().isPresent()) {
      unreadable.add(file);
    } else if (own) {
      templates.add(file);
    }
    file.tree().nodes().forEach(node -> define(file, node));
  }

  private void define(TemplateFile file, TemplateNode node) {
    if (node instanceof TemplateNode.Definition definition) {
      helpers.put(definition.name(), new Named(file, definition));
      definition.body().forEach(inner -> define(file, inner));
    } else if (node instanceof TemplateNode.Block block) {
      block.body().forEach(inner -> define(file, inner));
      block.otherwise().forEach(inner -> define(file, inner));
    }
  }

  /** The chart's own templates that can be read. */
  List<TemplateFile> templates() {
    return List.copyOf(templates);
  }

  /** Those that cannot. */
  List<TemplateFile> unreadable() {
    return List.copyOf(unreadable);
  }

  Optional<Named> named(String name) {
    return Optional.ofNullable(helpers.get(name));
  }

  /** All of the chart itself. */
  List<Named> own() {
    return helpers.values().stream()
        .filter(helper -> !ChartSources.isOfSubchart(helper.file().path()))
        .toList();
  }
}
