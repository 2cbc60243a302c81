package dev.pullpass.bench;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.Diagnosis;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** How long one container's diagnosis takes, over all kinds of failing container. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DiagnosisBenchmark {
  private static final int CONTAINERS = 1_000;

  private List<Facts> facts = List.of();

  /** Gathers the facts. */
  @Setup
  public void gather() {
    DumpSize size = DumpSize.mixed(10 * CONTAINERS, 100, 100);
    List<Facts> all = Samples.facts(Samples.read(Samples.dump(size)));
    // Every tenth, so that each kind of cause is among them.
    facts = IntStream.range(0, CONTAINERS).mapToObj(i -> all.get(10 * i)).toList();
  }

  /** Diagnoses the containers. */
  @Benchmark
  @OperationsPerInvocation(CONTAINERS)
  public void diagnose(Blackhole results) {
    facts.forEach(one -> results.consume(Diagnosis.of(one)));
  }
}
