package dev.pullpass.core.chart;

import dev.pullpass.core.yaml.YamlAlias;
import dev.pullpass.core.yaml.YamlEntry;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds keys of the defaults that no template reads, mostly typing errors. Only what is certain is
 * told: a value that is handed to something unknown is read with all below it, and where templates
 * cannot be followed, or files are templates too, nothing is told.
 */
public final class UnreadValues {
  private static final String REFERENCE = ".Values.";
  private static final Set<String> HELM = Set.of("global", "tags", "enabled");

  private final ChartSources chart;
  private final Set<Use> uses;
  private final List<UnreadValue> found = new ArrayList<>();

  private UnreadValues(ChartSources chart, Set<Use> uses) {
    this.chart = chart;
    this.uses = new LinkedHashSet<>(uses);
  }

  /** All of a chart, in order. */
  public static List<UnreadValue> of(ChartSources chart) {
    ChartReading reading = new ChartReading(chart);
    boolean unknown =
        reading.isIncomplete()
            || reading.helpers().templates().isEmpty()
            || reading.uses().stream().anyMatch(use -> use.path().isEmpty())
            || chart.files().values().stream().anyMatch(text -> text.contains(".Files."));
    return unknown ? List.of() : new UnreadValues(chart, reading.uses()).find();
  }

  private List<UnreadValue> find() {
    chart.files().values().forEach(this::references);
    Set<String> others = chart.subcharts();
    chart
        .map(ChartSources.VALUES)
        .ifPresent(
            map ->
                map.entries().stream()
                    .filter(entry -> !HELM.contains(entry.name()))
                    .filter(entry -> !others.contains(entry.name()))
                    .forEach(entry -> entry(entry, List.of(), map)));
    return List.copyOf(found);
  }

  /** Values and other files may hold templates as text; what they name is read. */
  private void references(String text) {
    for (int at = text.indexOf(REFERENCE); at >= 0; at = text.indexOf(REFERENCE, at + 1)) {
      int end = at + REFERENCE.length();
      while (end < text.length() && isPath(text.charAt(end))) {
        end++;
      }
      String path = text.substring(at + REFERENCE.length(), end);
      uses.add(new Use(List.of(path.split("\\.")), Use.How.WHOLE));
    }
  }

  private static boolean isPath(char c) {
    return c == '.' || c == '_' || Character.isLetterOrDigit(c);
  }

  private void entry(YamlEntry entry, List<String> parent, YamlMap map) {
    List<String> path = new ArrayList<>(parent);
    path.add(entry.name());
    boolean merged = entry.name().equals("<<") || entry.name().isEmpty();
    if (merged || isShared(entry.value()) || isRead(path)) {
      return;
    }
    if (entry.value() instanceof YamlMap below && !below.entries().isEmpty() && isPassed(path)) {
      below.entries().forEach(inner -> entry(inner, path, below));
    } else if (!isPassed(path)) {
      String shown = String.join(".", path);
      found.add(new UnreadValue(shown, entry.key().span(), similar(path, map)));
    }
  }

  /** An anchor's value is used where its aliases stand. */
  private static boolean isShared(YamlNode node) {
    return node instanceof YamlAlias || node.properties().anchor().isPresent();
  }

  private boolean isRead(List<String> path) {
    return uses.stream()
        .filter(use -> use.how() != Use.How.TEST)
        .anyMatch(use -> use.path().size() <= path.size() && starts(path, use.path()));
  }

  /** Something at it or below it is read, or it is asked for. */
  private boolean isPassed(List<String> path) {
    return uses.stream()
        .anyMatch(use -> use.path().size() >= path.size() && starts(use.path(), path));
  }

  private static boolean starts(List<String> path, List<String> start) {
    for (int i = 0; i < start.size(); i++) {
      String one = path.get(i);
      String other = start.get(i);
      if (!one.equals(other) && !one.equals(Symbol.ANY) && !other.equals(Symbol.ANY)) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> similar(List<String> path, YamlMap map) {
    List<String> parent = path.subList(0, path.size() - 1);
    String name = path.get(path.size() - 1);
    return uses.stream()
        .filter(use -> use.path().size() >= path.size() && starts(use.path(), parent))
        .map(use -> use.path().get(path.size() - 1))
        .distinct()
        .filter(key -> map.entry(key).isEmpty() && Spelling.isNear(name, key))
        .findFirst();
  }
}
