package dev.pullpass.core.scan;

import dev.pullpass.core.chart.ChartPlace;
import dev.pullpass.core.chart.ChartSources;
import dev.pullpass.core.chart.DigestPatch;
import dev.pullpass.core.chart.ImageAnswer;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks through charts as wholes, for what no single file of them tells. */
public final class ChartScan {
  /** The rules that are checked here. */
  static final List<ScanRule> RULES = List.of(TemplateWithoutDigest.RULE);

  private final ChartSources chart;
  private final String folder;
  private final Map<String, SourceFile> files = new HashMap<>();

  private ChartScan(ChartSources chart, String folder) {
    this.chart = chart;
    this.folder = folder;
  }

  /**
   * What is wrong with a chart as a whole.
   *
   * @param folder of the chart as findings name it; empty for the working directory
   */
  public static List<Finding> check(ChartSources chart, String folder, ScanSettings settings) {
    return settings.checks(TemplateWithoutDigest.RULE)
        ? new ChartScan(chart, folder).withoutDigest(settings)
        : List.of();
  }

  private List<Finding> withoutDigest(ScanSettings settings) {
    List<Finding> found = new ArrayList<>();
    for (ImageAnswer answer : DigestPatch.of(chart).answers()) {
      if (!(answer instanceof ImageAnswer.Already) && !answer.places().isEmpty()) {
        ChartPlace place = answer.places().get(0);
        found.add(settings.judge(TemplateWithoutDigest.of(file(place.path()), place, answer)));
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
