package dev.pullpass.core.chart;

/**
 * Renders charts as Helm does. It is optional, since Helm's native library is large: who needs one
 * looks for a provider, and does without where there is none.
 */
public interface ChartRenderer {

  /**
   * What Helm makes of a chart with its own defaults.
   *
   * @param values more values as YAML, over the defaults
   */
  Rendering render(ChartSources chart, String values);

  /** What came of it. */
  sealed interface Rendering {

    /** The manifest. It may hold passwords, so it is not shown. */
    record Manifest(String text) implements Rendering {
      @Override
      public String toString() {
        return "Manifest";
      }
    }

    /**
     * Helm refused, or is not here for this system.
     *
     * @param why one clause
     */
    record Failed(String why) implements Rendering {}
  }
}
