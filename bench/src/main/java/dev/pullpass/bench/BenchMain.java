package dev.pullpass.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures the commands, then the parts, and prints one table. */
public final class BenchMain {
  private BenchMain() {}

  /**
   * Runs everything, or what matches.
   *
   * @param arguments the launcher's path, then optionally a regular expression that JMH benchmarks
   *     must match (then no command is measured)
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    List<Timing> table = new ArrayList<>();
    if (arguments.length == 1) {
      for (WholeProcess command : commands(Path.of(arguments[0]))) {
        table.add(command.measure());
      }
    }
    table.addAll(parts(arguments.length > 1 ? arguments[1] : "dev.pullpass.bench"));
    System.out.println(Timing.heading());
    table.forEach(timing -> System.out.println(timing.row()));
  }

  private static List<WholeProcess> commands(Path launcher) {
    return List.of(
        new WholeProcess("pullpass --help", List.of(launcher.toString(), "--help"), 0),
        new WholeProcess("java -version, for comparison", List.of("java", "-version"), 0));
  }

  private static List<Timing> parts(String pattern) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(pattern)
                    .forks(1)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(1))
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    return results.stream().map(BenchMain::timing).toList();
  }

  private static Timing timing(RunResult run) {
    Result<?> result = run.getPrimaryResult();
    double[] interval = result.getStatistics().getConfidenceIntervalAt(0.999);
    return new Timing(
        name(run), result.getScoreUnit(), interval[0], result.getScore(), interval[1]);
  }

  /** {@code ReferenceBenchmark.parse nginx}. */
  private static String name(RunResult run) {
    String method = run.getParams().getBenchmark().replaceFirst("^dev\\.pullpass\\.bench\\.", "");
    return run.getParams().getParamsKeys().stream()
        .map(key -> run.getParams().getParam(key))
        .collect(Collectors.joining(" ", method + " ", ""))
        .strip();
  }
}
