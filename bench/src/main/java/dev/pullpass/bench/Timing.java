package dev.pullpass.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * One row of the table.
 *
 * @param what what was measured
 * @param unit of the three numbers
 * @param low the best run, or the lower end of JMH's 99.9 % interval
 * @param middle the median run, or JMH's mean
 * @param high the worst run, or the upper end of the interval
 */
record Timing(String what, String unit, double low, double middle, double high) {

  /** Best, median and worst of the runs of a whole process. */
  static Timing ofRuns(String what, long[] nanoseconds) {
    double[] sorted = Arrays.stream(nanoseconds).mapToDouble(n -> n / 1e6).sorted().toArray();
    return new Timing(what, "ms", sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
  }

  static String heading() {
    return String.format(
        Locale.ROOT, "%-62s %10s %10s %10s  %s", "", "low", "middle", "high", "unit");
  }

  String row() {
    return String.format(
        Locale.ROOT, "%-62s %10.1f %10.1f %10.1f  %s", what, low, middle, high, unit);
  }
}
