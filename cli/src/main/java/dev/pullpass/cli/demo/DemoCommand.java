package dev.pullpass.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.Io;
import dev.pullpass.core.report.Style;
import dev.pullpass.testkit.demo.DemoWorld;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code pullpass demo}: starts registries and a cluster in this process, breaks it, and has it
 * explained and repaired by {@code pullpass why} and {@code pullpass fix}, run as a user would.
 * What they say is compared with what is wrong, and what they did with the pods.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    header = "Break a cluster of pullpass's own, explain it, repair it: nothing to install.",
    description = {
      "Starts registries and a Kubernetes API with more than two dozen broken workloads in this"
          + " process, on the loopback only; explains them all, repairs them, and shows that every"
          + " pod is ready.",
      "Exits with 0 if every cause was found and every pod is ready in the end, with 1 otherwise."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final List<String> TELLING = List.of("shop/cart", "shop/storefront");

  private final Io io;
  private final CommandLineRun pullpass;

  @Option(
      names = "--keep",
      description = "repair nothing, and leave it running until Ctrl-C, for kubectl and pullpass")
  private boolean keep;

  @Option(names = "--full", description = "show the answers of why and fix whole")
  private boolean full;

  /**
   * The command.
   *
   * @param pullpass how the other commands are run
   */
  public DemoCommand(Io io, CommandLineRun pullpass) {
    this.io = io;
    this.pullpass = pullpass;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    io.err().println("Starting registries and a cluster on the loopback, all in this process …");
    io.err().flush();
    try (DemoWorld world = DemoWorld.start(io.clock());
        Controllers controllers = Controllers.of(world);
        TemporaryFolder folder =
            TemporaryFolder.with(world.cluster().kubeconfig(), world.registries().plainHosts())) {
      Play play = new Play(world, new DemoShell(io, pullpass, folder), stage());
      Check check = play.explain();
      if (!keep) {
        return play.repair(check, start);
      }
      play.invite(folder);
      controllers.waitForTheEnd();
      return check.isComplete() ? ExitCode.OK : ExitCode.FAULT;
    }
  }

  private Stage stage() {
    return new Stage(
        io.out(),
        io.coloured() ? Style.COLOURED : Style.PLAIN,
        full ? Stage.Detail.FULL : Stage.Detail.EXCERPTS);
  }

  /** The acts of the demo. */
  private record Play(DemoWorld world, DemoShell shell, Stage stage) {

    private Check explain() {
      stage.act("Explain: " + world.expectations().size() + " workloads, most of them broken");
      stage.prompt("why -A");
      JsonNode report = Check.read(shell.run("why", "-A", "-o", "json").out());
      String answer = shell.run("why", "-A").out();
      if (stage.detail() == Stage.Detail.FULL) {
        stage.say(answer);
      } else {
        stage.say(Excerpt.ofWhy(answer, TELLING));
        stage.say("");
        stage.say("The others in a line each (--full explains them all):");
        stage.say("");
        CauseLines.of(report, TELLING, shell.io().terminal().columns()).forEach(stage::say);
      }
      Check check = Check.of(world.expectations(), report);
      stage.say("");
      check.misses().forEach(miss -> stage.say(stage.style().bad("✗ " + miss)));
      stage.say(check.found() + " of " + check.causes() + " causes found.");
      return check;
    }

    private int repair(Check check, long start) {
      Repairs repairs = new Repairs(world, shell, stage);
      stage.act("Repair what the cluster itself tells how to repair");
      repairs.withoutAsking();
      stage.act("Repair what needs an answer: a login, an image");
      repairs.withAnswers();
      stage.act("What others have to do, they do");
      stage.say("");
      repairs.byOthers();
      stage.act("Verify");
      stage.prompt("why -A");
      DemoShell.Ran last = shell.run("why", "-A");
      stage.show(last);
      stage.say("");
      ClosingTable table = new ClosingTable(world.standings(), repairs::creditOf, stage.style());
      table.lines().forEach(stage::say);
      conclude(check, table, Duration.ofNanos(System.nanoTime() - start));
      boolean well = check.isComplete() && table.isWell() && last.code() == ExitCode.OK;
      return well ? ExitCode.OK : ExitCode.FAULT;
    }

    private void conclude(Check check, ClosingTable table, Duration taken) {
      String found = check.found() + " of " + check.causes() + " causes found, ";
      String time = String.format(Locale.ROOT, ", in %.1f s.", taken.toMillis() / 1000.0);
      stage.say("");
      stage.say(stage.style().strong(found + table.counts() + time));
      stage.say("");
      stage.say("Next: pullpass demo --keep   leaves the broken cluster to you and kubectl");
      stage.say("      pullpass why -A        explains a cluster of yours; it only reads");
    }

    private void invite(TemporaryFolder folder) {
      stage.say("");
      stage.say("It all keeps running until Ctrl-C. In another terminal:");
      stage.say("");
      stage.say("  export KUBECONFIG=" + folder.kubeconfig() + " DEMO=" + folder.registries());
      stage.say("  kubectl get pods -A");
      stage.say("  pullpass why -A $DEMO");
      stage.say("  pullpass fix -A $DEMO     (shows the plan; --yes does it)");
      stage.say("  pullpass undo FILE        (the file that fix --yes names)");
      stage.say("");
    }
  }
}
