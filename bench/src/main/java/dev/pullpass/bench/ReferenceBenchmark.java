package dev.pullpass.bench;

import dev.pullpass.core.image.Reference;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long reading one image reference takes: a short one, a full one, one that is none. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReferenceBenchmark {

  @Param({"nginx", "registry.gitlab.com/acme/checkout:1.4.2", "Team/App:1"})
  private String text = "";

  /** Reads the text. */
  @Benchmark
  public Reference parse() {
    return Reference.parse(text);
  }
}
