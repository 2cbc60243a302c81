package dev.pullpass.core.chart;

import dev.pullpass.core.chart.ChartRenderer.Rendering;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Shows by rendering that edits of a chart's files change images, pull policies and pull secrets,
 * and nothing else. A digest behind a tag also comes out where a template makes a label of the tag,
 * which Kubernetes refuses.
 */
public final class EditProof {
  private static final String NO_VALUES = "{}\n";
  private static final Pattern DIGEST = Pattern.compile("@sha256:[0-9a-f]{64}");
  private static final Set<String> MEANT =
      Set.of("image", "imagePullPolicy", "imagePullSecrets", "name");

  private final ChartRenderer renderer;

  public EditProof(ChartRenderer renderer) {
    this.renderer = renderer;
  }

  /**
   * What speaks against the edits, a clause; empty where nothing does, or where Helm cannot render
   * the chart as it is and so cannot tell.
   */
  public Optional<String> against(ChartSources before, ChartSources after) {
    Optional<String> old = text(before);
    Optional<String> again = text(before);
    if (old.isEmpty() || again.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> now = text(after);
    if (now.isEmpty()) {
      return Optional.of("Helm cannot render the chart with them");
    }
    List<String> lines = List.of(old.get().split("\n", -1));
    List<String> edited = List.of(now.get().split("\n", -1));
    Comparison comparison = new Comparison(old.get(), again.get(), now.get());
    if (lines.size() != edited.size()) {
      return Optional.of("the chart renders other lines with them");
    }
    return comparison
        .changed()
        .filter(i -> !isMeant(lines.get(i), edited.get(i)))
        .mapToObj(i -> "\"" + key(lines.get(i)) + "\" would change, too")
        .findFirst();
  }

  private Optional<String> text(ChartSources chart) {
    return renderer.render(chart, NO_VALUES) instanceof Rendering.Manifest manifest
        ? Optional.of(manifest.text())
        : Optional.empty();
  }

  private static boolean isMeant(String before, String after) {
    String key = key(after);
    return MEANT.contains(key) || key.startsWith("checksum") || isDigestOfImage(before, after);
  }

  /** In an argument, say; a label has the tag alone. */
  private static boolean isDigestOfImage(String before, String after) {
    int at = after.indexOf("@sha256:");
    int start = at;
    while (start > 0 && " \t\"'=".indexOf(after.charAt(start - 1)) < 0) {
      start--;
    }
    return at > 0
        && after.substring(start, at).indexOf(':') > 0
        && DIGEST.matcher(after).replaceAll("").equals(before);
  }

  private static String key(String line) {
    String text = line.strip();
    String item = text.startsWith("- ") ? text.substring(2).strip() : text;
    int colon = item.indexOf(':');
    return colon < 0 ? "" : item.substring(0, colon);
  }
}
