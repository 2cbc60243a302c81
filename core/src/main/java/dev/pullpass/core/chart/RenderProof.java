package dev.pullpass.core.chart;

import dev.pullpass.core.chart.ChartRenderer.Rendering;
import java.util.List;
import java.util.Optional;

/**
 * Shows by rendering that a patched chart is what it should be: without digests it renders as
 * before, and with them only images get theirs. Lines that differ from one rendering to the next
 * hold something random, and are left out.
 */
public final class RenderProof {
  private static final String NO_VALUES = "{}\n";

  private final ChartRenderer renderer;

  public RenderProof(ChartRenderer renderer) {
    this.renderer = renderer;
  }

  /** What speaks against the patch, a clause; empty where nothing does. */
  public Optional<String> against(ChartSources before, ChartSources after, ChartPatch patch) {
    Optional<String> old = text(before, NO_VALUES);
    Optional<String> again = text(before, NO_VALUES);
    if (old.isEmpty() || again.isEmpty()) {
      // Helm cannot render the chart as it is, so it cannot tell what the patch changes.
      return Optional.empty();
    }
    Optional<String> patched = text(after, NO_VALUES);
    if (patched.isEmpty()) {
      return Optional.of("Helm cannot render the patched chart");
    }
    if (!new Comparison(old.get(), again.get(), patched.get()).isSame()) {
      return Optional.of("it renders otherwise than before");
    }
    return pinned(old.get(), again.get(), after, patch);
  }

  private Optional<String> pinned(String old, String again, ChartSources after, ChartPatch patch) {
    List<String> keys = keys(patch);
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> pinned = text(after, new PinnedValues(keys).yaml());
    return pinned.isPresent() && new Comparison(old, again, pinned.get()).onlyDigests()
        ? Optional.empty()
        : Optional.of("with digests set it renders more than these");
  }

  /** The new keys that the values of a chart can set; those in lists take their whole list. */
  private static List<String> keys(ChartPatch patch) {
    return patch.answers().stream()
        .filter(ImageAnswer.Patched.class::isInstance)
        .map(answer -> ((ImageAnswer.Patched) answer).key())
        .filter(key -> !key.contains("[]"))
        .toList();
  }

  private Optional<String> text(ChartSources chart, String values) {
    return renderer.render(chart, values) instanceof Rendering.Manifest manifest
        ? Optional.of(manifest.text())
        : Optional.empty();
  }
}
