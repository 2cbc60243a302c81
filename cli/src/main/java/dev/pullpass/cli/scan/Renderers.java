package dev.pullpass.cli.scan;

import dev.pullpass.core.chart.ChartRenderer;
import java.util.Optional;
import java.util.ServiceLoader;

/** Finds Helm, which is optional. */
final class Renderers {
  private Renderers() {}

  static Optional<ChartRenderer> find() {
    return ServiceLoader.load(ChartRenderer.class).findFirst();
  }
}
