package dev.pullpass.bench;

import dev.pullpass.core.scan.FileOutcome;
import dev.pullpass.core.scan.Scan;
import dev.pullpass.core.scan.ScanSettings;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How many manifests one core looks through in a second, in memory, with all rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ScanBenchmark {
  private static final int FILES = 400;

  private final List<SourceFile> files = new ArrayList<>();
  private int next;

  /** Makes the manifests. */
  @Setup
  public void write() throws IOException {
    Path folder = Files.createTempDirectory("pullpass-scan");
    ScanCorpus.write(folder, FILES);
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (Files.isRegularFile(path)) {
          files.add(new SourceFile(path.toString(), FileKind.MANIFEST, Files.readString(path)));
        }
        Files.delete(path);
      }
    }
  }

  /** Looks through one file. */
  @Benchmark
  public FileOutcome file() {
    next = (next + 1) % files.size();
    return Scan.file(files.get(next), ScanSettings.USUAL);
  }
}
