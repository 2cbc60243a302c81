package dev.pullpass.cli.scan;

import dev.pullpass.core.chart.ChartSources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The charts of a tree, each with its files and those of the charts within it. */
final class Charts {
  private static final long LARGEST = 1 << 20;

  /**
   * A chart.
   *
   * @param shown its folder as findings name it; empty for the working directory
   * @param files by their paths in the chart
   */
  record Chart(Path folder, String shown, Map<String, TreeFile> files) {

    /** Its texts; files that cannot be read, or are large, are left out. */
    ChartSources sources() {
      Map<String, String> texts = new LinkedHashMap<>();
      files.forEach(
          (path, file) -> {
            if (FileText.of(file.path(), LARGEST) instanceof FileText.Known known) {
              texts.put(path, known.text());
            }
          });
      return new ChartSources(texts);
    }
  }

  private Charts() {}

  /** All of them, in the order of their names; a chart that was met only in part is left out. */
  static List<Chart> of(Tree tree) {
    Map<Path, Chart> charts = new LinkedHashMap<>();
    for (TreeFile file : tree.files()) {
      file.chart()
          .filter(root -> isChartFile(root, file))
          .ifPresent(root -> charts.put(root, new Chart(root, shown(file), new LinkedHashMap<>())));
    }
    for (TreeFile file : tree.files()) {
      if (isText(file)) {
        enclosing(file, charts).forEach(chart -> chart.files().put(inside(chart, file), file));
      }
    }
    return List.copyOf(charts.values());
  }

  private static boolean isChartFile(Path root, TreeFile file) {
    return whole(file).equals(root.resolve("Chart.yaml"));
  }

  private static Path whole(TreeFile file) {
    return file.path().toAbsolutePath().normalize();
  }

  private static String shown(TreeFile chartFile) {
    int slash = chartFile.shown().lastIndexOf('/');
    return slash < 0 ? "" : chartFile.shown().substring(0, slash);
  }

  private static List<Chart> enclosing(TreeFile file, Map<Path, Chart> charts) {
    List<Chart> all = new ArrayList<>();
    for (Optional<Path> at = file.chart(); at.isPresent(); at = at.map(Path::getParent)) {
      Chart chart = charts.get(at.get());
      if (chart != null) {
        all.add(chart);
      }
    }
    return all;
  }

  private static String inside(Chart chart, TreeFile file) {
    return chart.folder().relativize(whole(file)).toString().replace('\\', '/');
  }

  private static boolean isText(TreeFile file) {
    String name = file.shown().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml")
        || name.endsWith(".yml")
        || name.endsWith(".tpl")
        || name.endsWith(".json")
        || name.endsWith(".md")
        || name.endsWith(".gotmpl")
        || name.endsWith(".txt");
  }
}
