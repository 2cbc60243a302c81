package dev.pullpass.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How long {@code why} takes for dumps of large clusters, and how much memory, as a process.
 *
 * @param folder where dumps are written, one at a time
 * @param heaps which heaps are tried, in MiB, the smallest first
 */
record Dumps(Checkout checkout, Path folder, List<Integer> heaps) {
  private static final int NAMESPACES = 2_000;
  private static final int LIMIT = 512;
  private static final List<Integer> LARGE_HEAPS = List.of(512, 1024, 2048, 4096, 8192);

  /** The dump of the target, explained by pullpass and decoded by fabric8, one after the other. */
  Table compared(int pods) throws IOException, InterruptedException {
    Path dump = dump(DumpSize.mixed(pods, NAMESPACES, 1));
    Table table =
        new Table(
            "One dump: %s pods, %s namespaces, 1 %% failing, %d MB"
                .formatted(Format.count(pods), Format.count(NAMESPACES), megabytes(dump)),
            "",
            "time",
            "-Xmx",
            "peak RSS",
            "smallest -Xmx that works");
    explained(table, dump);
    decoded(table, dump);
    Files.delete(dump);
    return table;
  }

  private void explained(Table table, Path dump) throws IOException, InterruptedException {
    Command why = checkout.explain(dump, 1);
    Run run = why.withHeap(LIMIT);
    table.row(
        "pullpass why -A --no-probe -o json (target: 10 s, 512 MiB)",
        Format.seconds(run),
        Format.heap(LIMIT),
        Format.resident(run),
        Format.heap(why.smallestHeap(heaps)));
  }

  private void decoded(Table table, Path dump) throws IOException, InterruptedException {
    Command decode = checkout.decode(dump);
    int heap = decode.smallestHeap(LARGE_HEAPS);
    int given = heap == 0 ? LARGE_HEAPS.get(LARGE_HEAPS.size() - 1) : heap;
    Run run = heap == 0 ? new Run(Run.TOO_SLOW, 0, 0) : decode.withHeap(given);
    table.row(
        "fabric8: decode into typed objects, count who waits",
        heap == 0 ? "fails" : Format.seconds(run),
        Format.heap(given),
        Format.resident(run),
        Format.heap(heap));
  }

  /** The same command on dumps of growing size, and on the worst of ten thousand failing pods. */
  Table growing(List<Integer> pods) throws IOException, InterruptedException {
    Table table =
        new Table(
            "pullpass why -f DUMP -A --no-probe -o json, -Xmx512m",
            "dump",
            "size",
            "time",
            "MB/s",
            "peak RSS",
            "smallest -Xmx that works");
    for (int count : pods) {
      row(table, "all healthy", DumpSize.mixed(count, NAMESPACES, 0));
    }
    for (int count : pods) {
      row(table, "1 % failing", DumpSize.mixed(count, NAMESPACES, 1));
    }
    int worst = pods.get(0);
    row(table, "all failing, one cause", worst(worst, DumpVariety.ONE_CAUSE));
    row(table, "all failing, 6 kinds of cause", worst(worst, DumpVariety.MIXED));
    row(table, "all failing, each its own cause", worst(worst, DumpVariety.EACH_ITS_OWN));
    return table;
  }

  private static DumpSize worst(int pods, DumpVariety variety) {
    return new DumpSize(pods, NAMESPACES, 100, variety);
  }

  private void row(Table table, String what, DumpSize size)
      throws IOException, InterruptedException {
    Path dump = dump(size);
    Command why = checkout.explain(dump, size.percentFailing() == 0 ? 0 : 1);
    Run run = why.withHeap(LIMIT);
    table.row(
        Format.count(size.pods()) + " pods, " + what,
        megabytes(dump) + " MB",
        Format.seconds(run),
        Format.count(Math.round(megabytes(dump) * 1000 / run.milliseconds())),
        Format.resident(run),
        Format.heap(why.smallestHeap(heaps)));
    Files.delete(dump);
  }

  private Path dump(DumpSize size) throws IOException {
    Path file = folder.resolve("dump.json");
    DumpGenerator.write(file, size);
    return file;
  }

  private static long megabytes(Path file) throws IOException {
    return Math.round(Files.size(file) / 1e6);
  }
}
