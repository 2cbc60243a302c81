package dev.pullpass.cli.fix;

import dev.pullpass.cli.Diagnosing;
import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.RegistryOptions;
import dev.pullpass.cli.Selection;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.cli.fix.Planning.Writing;
import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.Respondent;
import dev.pullpass.core.report.Cause;
import dev.pullpass.core.report.Style;
import dev.pullpass.core.report.Why;
import dev.pullpass.core.verdict.Finding;
import dev.pullpass.kubernetes.ApiServer;
import dev.pullpass.kubernetes.ClusterReader;
import dev.pullpass.kubernetes.gitops.SyncAnswer;
import dev.pullpass.kubernetes.release.StoredReleases;
import dev.pullpass.kubernetes.write.ClusterWriter;
import dev.pullpass.kubernetes.write.Outcome;
import dev.pullpass.kubernetes.write.Step;
import dev.pullpass.kubernetes.write.UndoFile;
import dev.pullpass.kubernetes.write.UndoKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pullpass fix}: repairs what can be repaired from the cluster's side, and proves it. */
@Command(
    name = "fix",
    mixinStandardHelpOptions = true,
    header = "Repair failed pulls: the plan with its diff first, then, with --yes, the repair.",
    description = {
      "Finds the causes as pullpass why does, asks the registries whether the repair would help, and"
          + " shows what would change. Nothing is changed without --yes.",
      "How it is undone is kept before the first write: pullpass undo FILE."
    },
    footer = {
      "",
      "Examples:",
      "  pullpass fix -A",
      "  pullpass fix deploy/checkout -n shop --yes",
      "  pullpass fix -n shop --username robot --password-stdin --yes < token"
    })
public final class FixCommand implements Callable<Integer> {
  private static final int MOST_ROUNDS = 5;

  private final Io io;

  @Option(
      names = {"-y", "--yes"},
      description = "do it; without this the plan is only shown")
  private boolean yes;

  @Option(names = "--no-wait", description = "do not wait until the pods have their images")
  private boolean noWait;

  @Option(names = "--pin", description = "write images with the digest that their tag has now")
  private boolean pin;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "how long to wait for the pods (default: ${DEFAULT-VALUE})")
  private int timeoutSeconds = 300;

  @Mixin private Selection selection = new Selection();
  @Mixin private RegistryOptions registries = new RegistryOptions();
  @Mixin private FixAnswers answers = new FixAnswers();
  @Mixin private WriteOptions writing = new WriteOptions();
  @Mixin private HelmOptions helm = new HelmOptions();
  @Mixin private ArgoOptions argo = new ArgoOptions();

  /** The command in its world. */
  public FixCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    if (selection.objects().fromDumps()) {
      throw new UsageProblem("fix changes a live cluster; for a dump there is pullpass why -f");
    }
    if (timeoutSeconds < 1) {
      throw new UsageProblem("--timeout must be at least 1 second");
    }
    selection.objects().check();
    Respondent respondent = answers.respondent(io);
    try (ClusterReader reader = selection.objects().open(io);
        ApiServer server = selection.objects().server();
        RegistryOptions.Asking asking = registries.open(io)) {
      return new Run(reader, server, asking, respondent).all();
    }
  }

  /** One run: rounds of looking, planning and repairing, until nothing more can be repaired. */
  private final class Run {
    private final ClusterReader reader;
    private final ApiServer server;
    private final RegistryOptions.Asking asking;
    private final Respondent respondent;
    private final PlanText text = new PlanText(io.coloured() ? Style.COLOURED : Style.PLAIN);
    private final Set<List<Change>> made = new LinkedHashSet<>();

    private Run(
        ClusterReader reader,
        ApiServer server,
        RegistryOptions.Asking asking,
        Respondent respondent) {
      this.reader = reader;
      this.server = server;
      this.asking = asking;
      this.respondent = respondent;
    }

    private int all() {
      Optional<UndoFile> undo = yes ? Optional.of(undoFile()) : Optional.empty();
      for (int round = 0; round < MOST_ROUNDS; round++) {
        List<Repair> repairs = repairs();
        List<Repair> now = Planning.together(repairs);
        boolean again = !made.add(changes(now));
        if (round == 0 || (!now.isEmpty() && !again)) {
          show(repairs);
        }
        if (now.isEmpty() || again) {
          return conclude(repairs, round);
        }
        if (!round(now, undo)) {
          return ExitCode.FAULT;
        }
      }
      return conclude(repairs(), MOST_ROUNDS);
    }

    private UndoFile undoFile() {
      Path path = writing.undoFile(io);
      return UndoFile.create(path, key(), server.url(), "pullpass fix");
    }

    private UndoKey key() {
      return yes ? WriteOptions.key(io) : UndoKey.passing();
    }

    private List<Repair> repairs() {
      Cluster cluster = selection.read(reader, Why.Scope.FAILING);
      Why why = new Why(cluster, io.clock().instant());
      List<Finding> findings =
          new Diagnosing(io)
              .all(why.facts(selection.matching(cluster), Why.Scope.FAILING), registries);
      Proof proof = new Proof(cluster, asking.registry(), why.now());
      return new Planning(cluster, respondent, proof, pin ? Writing.PINNED : Writing.AS_GIVEN)
          .of(Cause.group(cluster, findings));
    }

    private void show(List<Repair> repairs) {
      if (repairs.isEmpty()) {
        io.out().println("No failing image pull.");
      }
      repairs.forEach(repair -> io.out().println(text.cause(repair)));
    }

    /** Plans and, if asked to, repairs; false where that is the end. */
    private boolean round(List<Repair> now, Optional<UndoFile> undo) {
      ClusterWriter writer = new ClusterWriter(server, writing.ownership(), key());
      HelmAndArgo.Plan plan =
          new HelmAndArgo(server, selection.objects().connection(), helm, argo)
              .plan(changes(now), writer.plan(changes(now)));
      List<Step> steps = plan.live();
      io.out().print(text.steps(steps));
      io.out().print(text.elsewhere(plan, helm.chart()));
      if (undo.isEmpty()) {
        io.out().println();
        io.out().println("Nothing was changed. To do it, run it again with --yes.");
        return false;
      }
      io.out().println();
      List<Outcome> outcomes = writer.apply(steps, undo.get());
      io.out().print(text.outcomes(outcomes));
      if (undo.get().exists()) {
        io.out().println("To undo it: pullpass undo " + undo.get().path());
      }
      io.out().println();
      io.out().flush();
      boolean well = outcomes.stream().allMatch(Outcome::isWell) && elsewhere(plan);
      return well && (noWait || await(now));
    }

    /** Upgrades and syncs; true if all that was planned is done. */
    private boolean elsewhere(HelmAndArgo.Plan plan) {
      boolean well = plan.left().isEmpty();
      for (HelmUpgrade upgrade : plan.upgrades()) {
        HelmUpgrade.Result result = upgrade.apply(new StoredReleases(server));
        result.lines().forEach(io.out()::println);
        well &= result.well();
      }
      for (ArgoSync sync : plan.syncs()) {
        SyncAnswer answer = sync.ask(server, io.clock().instant());
        io.out().println(answer.text());
        well &= answer.accepted();
      }
      io.out().flush();
      return well;
    }

    private boolean await(List<Repair> now) {
      List<Finding> findings =
          now.stream().flatMap(repair -> repair.cause().findings().stream()).toList();
      Rollout rollout = new Rollout(reader, selection, Duration.ofSeconds(timeoutSeconds));
      rollout.await(findings, io::say);
      return true;
    }

    private int conclude(List<Repair> left, int round) {
      if (round > 0) {
        io.out()
            .println(
                left.isEmpty()
                    ? "Repaired: no failing image pull is left."
                    : "Left: " + names(left) + ". See pullpass why.");
      }
      return left.isEmpty() ? ExitCode.OK : ExitCode.FAULT;
    }

    private String names(List<Repair> left) {
      return String.join(
          ", ", left.stream().map(r -> r.cause().verdict().name()).distinct().toList());
    }

    private List<Change> changes(List<Repair> repairs) {
      Set<Change> all = new LinkedHashSet<>();
      repairs.forEach(repair -> all.addAll(repair.changes()));
      return new ArrayList<>(all);
    }
  }
}
