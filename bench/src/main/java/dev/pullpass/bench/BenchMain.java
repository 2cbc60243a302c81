package dev.pullpass.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** Measures the commands, the requests, and the parts, and prints one Markdown page of tables. */
public final class BenchMain {
  private static final String QUICK = "--quick";
  private static final String START_UP = "--start-up";

  private BenchMain() {}

  /**
   * Runs everything, or what is asked for.
   *
   * @param arguments the launcher's path, then optionally {@code --quick}, or {@code --start-up},
   *     or a regular expression that JMH benchmarks must match (then nothing else is measured)
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    List<String> asked = List.of(arguments).subList(1, arguments.length);
    if (!asked.isEmpty() && !asked.get(0).startsWith("--")) {
      print(Parts.matching(asked.get(0)).measure());
      return;
    }
    Path folder = Files.createTempDirectory("pullpass-bench");
    try {
      System.out.println(machine());
      Checkout checkout = new Checkout(Path.of(arguments[0]));
      checkout.prepare();
      Extent extent = asked.contains(QUICK) ? quick() : full();
      print(new StartUp(checkout, extent.runs()).measure(folder));
      if (!asked.contains(START_UP)) {
        measureTheRest(checkout, folder, extent);
      }
    } finally {
      delete(folder);
    }
  }

  /** How much is measured. */
  private record Extent(
      int runs, int compared, List<Integer> growing, List<Integer> heaps, Parts parts) {}

  private static Extent full() {
    List<Integer> heaps = List.of(16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 1024, 2048);
    List<Integer> pods = List.of(10_000, 30_000, 100_000);
    return new Extent(15, 100_000, pods, heaps, Parts.matching("dev.pullpass.bench"));
  }

  private static Extent quick() {
    return new Extent(5, 10_000, List.of(2_000), List.of(32, 64, 128, 512), Parts.atAGlance());
  }

  private static void measureTheRest(Checkout checkout, Path folder, Extent extent)
      throws IOException, InterruptedException, RunnerException {
    Dumps dumps = new Dumps(checkout, folder, extent.heaps());
    print(dumps.compared(extent.compared()));
    print(dumps.growing(extent.growing()));
    print(RequestCounts.count(folder));
    print(extent.parts().measure());
  }

  private static void print(Table table) {
    System.out.println(table.markdown());
    System.out.flush();
  }

  private static String machine() {
    return String.format(
        Locale.ROOT,
        "%d cores, %s %s, Java %s, load %.1f at the start%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.version"),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
