package dev.pullpass.bench;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.report.Cause;
import dev.pullpass.core.report.JsonReport;
import dev.pullpass.core.report.Style;
import dev.pullpass.core.report.TextReport;
import dev.pullpass.core.verdict.Diagnosis;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long a report of a thousand findings takes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReportBenchmark {
  private List<Cause> causes = List.of();

  /** Diagnoses a thousand containers. */
  @Setup
  public void diagnose() {
    Cluster cluster = Samples.read(Samples.dump(DumpSize.mixed(1_000, 100, 100)));
    causes = Cause.group(cluster, Samples.facts(cluster).stream().map(Diagnosis::of).toList());
  }

  /** Writes them for programs. */
  @Benchmark
  public String json() {
    return JsonReport.write(causes, List.of());
  }

  /** Writes them for people. */
  @Benchmark
  public String text() {
    return new TextReport(Style.PLAIN, TextReport.Detail.NORMAL, Samples.NOW).write(causes);
  }
}
