package dev.pullpass.core.release;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.text.JsonObject;

/**
 * One revision of a release.
 *
 * @param status Helm's word for its state ({@code deployed}, {@code failed}, …)
 * @param config the values that the user gave
 * @param manifest what was rendered, one YAML document after the other
 */
public record Release(
    ObjectName name, int revision, String status, Chart chart, JsonObject config, String manifest) {

  /** The values that templates see: the user's over the chart's. */
  public JsonObject values() {
    return Values.over(chart.values(), config);
  }

  /** {@code shop/web (chart web 1.2.0, revision 3)}. */
  @Override
  public String toString() {
    return name + " (chart " + chart + ", revision " + revision + ")";
  }
}
