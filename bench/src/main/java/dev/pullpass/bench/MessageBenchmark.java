package dev.pullpass.bench;

import dev.pullpass.core.message.MessageReader;
import dev.pullpass.core.message.Reading;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long reading what a node said takes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MessageBenchmark {
  private static final int HOSTILE = 65_536;

  @Param({"typical", "64 KiB of quotes", "64 KiB of brackets", "64 KiB of URLs"})
  private String text = "";

  private String message = "";

  /** Makes the text. */
  @Setup
  public void write() {
    message =
        switch (text) {
          case "typical" -> DumpCause.OTHER_REGISTRY.text().replace("\\", "");
          case "64 KiB of quotes" -> repeated("failed to pull \\\"");
          case "64 KiB of brackets" -> repeated("[a: 401, ");
          default -> repeated("https://u:p@registry.test:5000/v2/a?token=b ");
        };
  }

  private static String repeated(String part) {
    return part.repeat(HOSTILE / part.length());
  }

  /** Reads the text. */
  @Benchmark
  public Reading read() {
    return MessageReader.read(message);
  }
}
