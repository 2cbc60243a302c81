package dev.pullpass.cli.demo;

import dev.pullpass.testkit.demo.DemoWorld;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code pullpass demo}: starts registries and a cluster in this process, runs {@code pullpass why
 * -A} on them as a user would, and compares what it says with what is wrong.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    header = "Explain a broken cluster of pullpass's own: nothing to install, nothing to break.",
    description = {
      "Starts registries and a Kubernetes API with two dozen broken workloads in this process, on"
          + " the loopback only, and explains them all.",
      "Exits with 0 if every cause was found, with 1 otherwise."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final Duration KUBELET_PERIOD = Duration.ofSeconds(2);

  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;
  private final CommandLineRun pullpass;

  @Option(
      names = "--keep",
      description = "leave all of it running until Ctrl-C, to be looked at with kubectl")
  private boolean keep;

  /**
   * The command.
   *
   * @param pullpass how {@code pullpass why} is run
   */
  public DemoCommand(PrintStream out, PrintStream err, Clock clock, CommandLineRun pullpass) {
    this.out = out;
    this.err = err;
    this.clock = clock;
    this.pullpass = pullpass;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    err.println("Starting registries and a cluster on the loopback, all in this process …");
    err.flush();
    try (DemoWorld world = DemoWorld.start(clock);
        TemporaryFolder folder = TemporaryFolder.with(world.cluster().kubeconfig())) {
      Check check = explain(world, folder.kubeconfig());
      conclude(world, check, Duration.ofNanos(System.nanoTime() - start));
      if (keep) {
        invite(world, folder.kubeconfig());
        waitForTheEnd(world);
      }
      return check.isComplete() ? 0 : 1;
    }
  }

  private Check explain(DemoWorld world, Path kubeconfig) {
    err.println("Then, on a cluster of " + world.expectations().size() + " workloads: why -A");
    err.println();
    err.flush();
    List<String> why = new ArrayList<>(List.of("why", "-A", "--kubeconfig", kubeconfig.toString()));
    insecure(world).forEach(host -> why.addAll(List.of("--insecure-registry", host)));
    pullpass.run(out, why.toArray(new String[0]));
    why.addAll(List.of("-o", "json"));
    return Check.of(world.expectations(), captured(why));
  }

  private String captured(List<String> arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream stream = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      pullpass.run(stream, arguments.toArray(new String[0]));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Set<String> insecure(DemoWorld world) {
    return new TreeSet<>(world.registries().plainHosts());
  }

  private void conclude(DemoWorld world, Check check, Duration taken) {
    out.println();
    check.misses().forEach(miss -> out.println("✗ " + miss));
    out.println(
        check.found()
            + " of "
            + check.causes()
            + " causes found in "
            + seconds(taken)
            + ", everything started and "
            + world.registries().requests()
            + " requests to registries included.");
    if (!keep) {
      out.println(
          "Next: pullpass demo --keep   leaves the cluster running, for kubectl and pullpass");
      out.println("      pullpass why -A        explains a cluster of yours; it only reads");
    }
    out.flush();
  }

  private static String seconds(Duration taken) {
    return String.format(Locale.ROOT, "%.1f s", taken.toMillis() / 1000.0);
  }

  private void invite(DemoWorld world, Path kubeconfig) {
    out.println();
    out.println("It all keeps running until Ctrl-C. In another terminal:");
    out.println();
    out.println("  export KUBECONFIG=" + kubeconfig);
    out.println("  kubectl get pods -A");
    out.println(
        "  pullpass why -A --insecure-registry "
            + String.join(" --insecure-registry ", insecure(world)));
    out.println();
    out.flush();
  }

  /** Until then the kubelet goes on trying, so that repairs by hand show. */
  private static void waitForTheEnd(DemoWorld world) {
    try {
      while (true) {
        Thread.sleep(KUBELET_PERIOD.toMillis());
        world.sync();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }
}
