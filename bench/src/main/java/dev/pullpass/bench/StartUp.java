package dev.pullpass.bench;

import dev.pullpass.testkit.cluster.FakeCluster;
import dev.pullpass.testkit.registry.FakeRegistry;
import dev.pullpass.testkit.registry.personality.Personality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How long small commands take from start to end, as whole processes. */
record StartUp(Checkout checkout, int runs) {
  private static final int HELP_TARGET = 165;
  private static final int ONE_POD_TARGET = 930;

  /**
   * Measures them. The targets are 1.5 times 110 ms for a start, and 1.5 times 620 ms for a first
   * list.
   *
   * @param folder for the kubeconfig
   */
  Table measure(Path folder) throws IOException, InterruptedException {
    Table table =
        new Table("Start to end, " + runs + " runs each", "", "best", "median", "worst", "target");
    row(table, "java -version, to tell how busy the machine is", java(), "-");
    row(table, "pullpass --help", checkout.pullpass(0, "--help"), HELP_TARGET + " ms");
    row(table, "pullpass --version", checkout.pullpass(0, "--version"), HELP_TARGET + " ms");
    try (FakeCluster cluster = FakeCluster.start();
        FakeRegistry registry = FakeRegistry.start(Personality.DISTRIBUTION_TOKEN)) {
      Command why = onePod(cluster, registry, folder.resolve("kubeconfig"));
      row(table, "pullpass why POD, cluster and registry asked", why, ONE_POD_TARGET + " ms");
    }
    return table;
  }

  private static Command java() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new Command(List.of(java.toString(), "-XX:+UseSerialGC", "-version"), 0);
  }

  private Command onePod(FakeCluster cluster, FakeRegistry registry, Path kubeconfig)
      throws IOException {
    registry.user("alice", "right").repository("shop/web").tag("1.0").readers("alice");
    Scene scene = Scene.pulling(registry.host() + "/shop/web:1.0").with("regcred", "alice", "old");
    cluster.load(scene.json(registry.host()));
    Files.writeString(kubeconfig, cluster.kubeconfig());
    return checkout.pullpass(
        1,
        "why",
        Scene.POD,
        "-n",
        Scene.NAMESPACE,
        "--kubeconfig",
        kubeconfig.toString(),
        "--insecure-registry",
        registry.host());
  }

  private void row(Table table, String what, Command command, String target)
      throws IOException, InterruptedException {
    List<Run> all = command.runs(runs);
    table.row(
        what,
        Format.milliseconds(all.get(0)),
        Format.milliseconds(all.get(all.size() / 2)),
        Format.milliseconds(all.get(all.size() - 1)),
        target);
  }
}
