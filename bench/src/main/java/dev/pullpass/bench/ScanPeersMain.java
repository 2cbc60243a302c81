package dev.pullpass.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures, as whole processes and on the same files, how long pullpass and other linters take for
 * their image checks, and prints a table. Programs that are not on the PATH are left out.
 */
public final class ScanPeersMain {
  private static final List<Integer> SIZES = List.of(4, 400, 4_000);
  private static final List<Integer> HEAPS = List.of(16, 24, 32, 48, 64, 96, 128, 256, 512);
  private static final int RUNS = 5;
  private static final String KUBE_SCORE_CHECKS = "container-image-tag|container-image-pull-policy";

  private final Checkout checkout;

  private ScanPeersMain(Checkout checkout) {
    this.checkout = checkout;
  }

  /**
   * Runs.
   *
   * @param arguments the launcher's path, then optionally a folder of manifests to use instead
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Checkout checkout = new Checkout(Path.of(arguments[0]));
    checkout.prepare();
    ScanPeersMain peers = new ScanPeersMain(checkout);
    if (arguments.length > 1) {
      System.out.println(peers.table(Path.of(arguments[1])).markdown());
      return;
    }
    Path home = Files.createTempDirectory("pullpass-scan");
    try {
      for (int size : SIZES) {
        Path folder = home.resolve(size + "-files");
        ScanCorpus.write(folder, size);
        System.out.println(peers.table(folder).markdown());
      }
      System.out.println(peers.heaps(home).markdown());
    } finally {
      delete(home);
    }
  }

  private Table table(Path folder) throws IOException, InterruptedException {
    String title = Format.count(count(folder)) + " files, " + RUNS + " runs each";
    Table table = new Table(title, "", "best", "median", "worst", "peak RSS");
    row(table, "pullpass scan, image tags only", checkout.pullpass(1, tagsOnly(folder)));
    row(table, "pullpass scan, all rules", checkout.pullpass(1, "scan", folder.toString()));
    for (Peer peer : peers(folder)) {
      if (onPath(peer.words().get(0))) {
        row(table, peer.name(), new Command(peer.words(), peer.exit()));
      } else {
        table.row(peer.name(), "not here", "", "", "");
      }
    }
    return table;
  }

  private static String[] tagsOnly(Path folder) {
    return new String[] {
      "scan", "--rule", "MissingTag,LatestTag,PullPolicyContradiction", folder.toString()
    };
  }

  private record Peer(String name, List<String> words, int exit) {}

  /**
   * Each limited to its checks of images. kube-score takes files, and can only leave checks out.
   */
  private static List<Peer> peers(Path folder) {
    String all = "find '" + folder + "' -name '*.yaml' -print0";
    String others =
        "$(kube-score list 2>/dev/null | cut -d, -f1 | grep -vE '^("
            + KUBE_SCORE_CHECKS
            + ")$' | sed 's/^/--ignore-test /')";
    return List.of(
        new Peer(
            "kube-linter, latest-tag",
            List.of(
                "kube-linter",
                "lint",
                "--do-not-auto-add-defaults",
                "--include",
                "latest-tag",
                folder.toString()),
            1),
        new Peer(
            "kube-score, image tag and pull policy",
            List.of("sh", "-c", all + " | xargs -0 kube-score score " + others),
            123),
        new Peer(
            "Checkov, CKV_K8S_14, 15 and 43",
            List.of(
                "checkov",
                "--directory",
                folder.toString(),
                "--framework",
                "kubernetes",
                "--check",
                "CKV_K8S_14,CKV_K8S_15,CKV_K8S_43",
                "--compact",
                "--quiet"),
            1));
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static void row(Table table, String name, Command command)
      throws IOException, InterruptedException {
    List<Run> runs = command.runs(RUNS);
    long resident = runs.stream().mapToLong(Run::residentMegabytes).max().orElse(0);
    table.row(
        name,
        Format.milliseconds(runs.get(0)),
        Format.milliseconds(runs.get(RUNS / 2)),
        Format.milliseconds(runs.get(RUNS - 1)),
        resident + " MiB");
  }

  /** The least heap that each number of files takes: what grows with them is to be seen here. */
  private Table heaps(Path home) throws IOException, InterruptedException {
    Table table = new Table("Memory by number of files", "files", "smallest -Xmx that works");
    for (int size : SIZES) {
      Path folder = home.resolve(size + "-files");
      int heap = checkout.pullpass(1, "scan", folder.toString()).smallestHeap(HEAPS);
      table.row(Format.count(size), Format.heap(heap));
    }
    return table;
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
        Files.delete(file);
      }
    }
  }
}
