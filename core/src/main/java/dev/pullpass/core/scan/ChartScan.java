package dev.pullpass.core.scan;

import dev.pullpass.core.chart.ChartPlace;
import dev.pullpass.core.chart.ChartSources;
import dev.pullpass.core.chart.DigestPatch;
import dev.pullpass.core.chart.ImageAnswer;
import dev.pullpass.core.chart.PullSecretShapes;
import dev.pullpass.core.chart.UnreadValues;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.Readings;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.yaml.MalformedYaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks through charts as wholes, for what no single file of them tells. */
public final class ChartScan {
  /** The rules that are checked here. */
  static final List<ScanRule> RULES = List.of(UnreadKey.RULE, TemplateWithoutDigest.RULE);

  private final ChartSources chart;
  private final String folder;
  private final Map<String, SourceFile> files = new HashMap<>();

  private ChartScan(ChartSources chart, String folder) {
    this.chart = chart;
    this.folder = folder;
  }

  /**
   * What is wrong with a chart as a whole, with what edits need.
   *
   * @param folder of the chart as findings name it; empty for the working directory
   */
  public static List<Finding> check(ChartSources chart, String folder, ScanSettings settings) {
    ChartScan scan = new ChartScan(chart, folder);
    List<Finding> found = new ArrayList<>();
    if (settings.checks(UnreadKey.RULE)) {
      UnreadValues.of(chart).forEach(key -> found.add(UnreadKey.of(scan.values(), key)));
    }
    if (settings.checks(PullSecretShape.RULE)) {
      found.addAll(scan.shapes());
    }
    if (settings.checks(TemplateWithoutDigest.RULE)) {
      found.addAll(scan.withoutDigest());
    }
    return found.stream().filter(scan::isMeant).map(settings::judge).toList();
  }

  private boolean isMeant(Finding finding) {
    String path = finding.place().file().substring(folder.isEmpty() ? 0 : folder.length() + 1);
    return !Suppressions.inComments(file(path)).cover(finding);
  }

  private SourceFile values() {
    return file(ChartSources.VALUES);
  }

  private List<Finding> shapes() {
    Map<String, PullSecretShapes.Shape> shapes = PullSecretShapes.of(chart);
    if (shapes.isEmpty()) {
      return List.of();
    }
    try {
      SourceFile values = new SourceFile(values().path(), FileKind.VALUES, values().text());
      ValuesShape check = new ValuesShape(values, shapes);
      return Readings.of(values).pullSecrets().stream()
          .flatMap(list -> check.of(list).stream())
          .toList();
    } catch (MalformedYaml saidElsewhere) {
      return List.of();
    }
  }

  private List<Finding> withoutDigest() {
    List<Finding> found = new ArrayList<>();
    for (ImageAnswer answer : DigestPatch.of(chart).answers()) {
      if (!(answer instanceof ImageAnswer.Already) && !answer.places().isEmpty()) {
        ChartPlace place = answer.places().get(0);
        found.add(TemplateWithoutDigest.of(file(place.path()), place, answer));
      }
    }
    return found;
  }

  private SourceFile file(String path) {
    return files.computeIfAbsent(
        path,
        any ->
            new SourceFile(
                folder.isEmpty() ? path : folder + "/" + path,
                FileKind.TEMPLATE,
                chart.text(path).orElse("")));
  }
}
