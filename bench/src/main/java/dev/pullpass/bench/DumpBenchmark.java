package dev.pullpass.bench;

import dev.pullpass.core.cluster.Cluster;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How many megabytes of a dump are read a second: one operation is one megabyte of 10^6 bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DumpBenchmark {
  private static final int MEGABYTES = 8;
  private static final int PODS = 1_500;

  private byte[] dump = {};

  /** Writes a dump of a little less than 8 MB, filled up with blanks. */
  @Setup
  public void write() {
    byte[] text = Samples.dump(DumpSize.mixed(PODS, 50, 1));
    if (text.length > MEGABYTES * 1_000_000) {
      throw new IllegalStateException("the pods of the generator have grown; take fewer");
    }
    dump = Arrays.copyOf(text, MEGABYTES * 1_000_000);
    Arrays.fill(dump, text.length, dump.length, " ".getBytes(StandardCharsets.US_ASCII)[0]);
  }

  /** Reads the dump. */
  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public Cluster read() {
    return Samples.read(dump);
  }
}
