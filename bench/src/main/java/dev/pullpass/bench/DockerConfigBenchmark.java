package dev.pullpass.bench;

import dev.pullpass.core.credential.DockerConfig;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long reading a pull secret's config takes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DockerConfigBenchmark {

  @Param({"1 entry", "1,000 entries", "1 MiB of junk"})
  private String config = "";

  private byte[] bytes = {};

  /** Writes the config. */
  @Setup
  public void write() {
    bytes =
        switch (config) {
          case "1 entry" -> Samples.dockerConfig(1);
          case "1,000 entries" -> Samples.dockerConfig(1_000);
          default -> Samples.junk();
        };
  }

  /** Reads the config. */
  @Benchmark
  public DockerConfig parse() {
    return DockerConfig.parse(DockerConfig.Format.CONFIG_JSON, bytes);
  }
}
