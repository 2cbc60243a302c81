package dev.pullpass.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How long parts take, by JMH. */
record Parts(String pattern, int iterations, TimeValue each) {

  /** The usual measure: five iterations of a second. */
  static Parts matching(String pattern) {
    return new Parts(pattern, 5, TimeValue.seconds(1));
  }

  /** A glance: two iterations of a tenth of a second. */
  static Parts atAGlance() {
    return new Parts("dev.pullpass.bench", 2, TimeValue.milliseconds(100));
  }

  /** Runs the benchmarks in a JVM of their own. */
  Table measure() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(pattern)
                    .forks(1)
                    .warmupIterations(iterations)
                    .warmupTime(each)
                    .measurementIterations(iterations)
                    .measurementTime(each)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    Table table = new Table("Parts (JMH, mean and 99.9 % interval)", "", "mean", "±", "unit");
    results.forEach(run -> row(table, run));
    return table;
  }

  private static void row(Table table, RunResult run) {
    Result<?> result = run.getPrimaryResult();
    double error = result.getScoreError();
    table.row(
        name(run),
        figure(result.getScore()),
        Double.isNaN(error) ? "-" : figure(error),
        result.getScoreUnit().replace("ops/s", each(run)).replace("/op", ""));
  }

  /** What throughput counts: a dump's benchmark megabytes, a scan's files. */
  private static String each(RunResult run) {
    return name(run).startsWith("Scan") ? "files/s" : "MB/s";
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
  }

  /** {@code ReferenceBenchmark.parse nginx}, as {@code Reference.parse nginx}. */
  private static String name(RunResult run) {
    String method =
        run.getParams()
            .getBenchmark()
            .replaceFirst("^dev\\.pullpass\\.bench\\.", "")
            .replace("Benchmark.", ".");
    return run.getParams().getParamsKeys().stream()
        .map(key -> run.getParams().getParam(key))
        .collect(Collectors.joining(" ", method + " ", ""))
        .strip();
  }
}
