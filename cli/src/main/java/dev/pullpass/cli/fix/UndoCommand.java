package dev.pullpass.cli.fix;

import dev.pullpass.cli.ClusterOptions;
import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.LookProblem;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.report.Style;
import dev.pullpass.kubernetes.ApiServer;
import dev.pullpass.kubernetes.write.ClusterWriter;
import dev.pullpass.kubernetes.write.Outcome;
import dev.pullpass.kubernetes.write.Ownership;
import dev.pullpass.kubernetes.write.Step;
import dev.pullpass.kubernetes.write.UndoFile;
import dev.pullpass.kubernetes.write.UndoKey;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pullpass undo}: takes back exactly what a run wrote, where nobody changed it since. */
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    header = "Take back what fix or secret wrote, where nobody changed it since.",
    description = {
      "FILE is the undo file that the run named. What was changed since is left as it is, and said."
    })
public final class UndoCommand implements Callable<Integer> {
  private final Io io;

  @Parameters(paramLabel = "FILE", description = "the undo file")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "only show what would be taken back")
  private boolean dryRun;

  @Mixin private ClusterOptions objects = new ClusterOptions();

  /** The command in its world. */
  public UndoCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    if (objects.fromDumps()) {
      throw new UsageProblem("undo changes a live cluster; it takes no dump");
    }
    UndoKey key = WriteOptions.key(io);
    UndoFile undo = UndoFile.open(file, key);
    try (ApiServer server = objects.server()) {
      if (!undo.server().equals(server.url())) {
        throw new LookProblem(
            file + " was written for " + undo.server() + ", this is " + server.url());
      }
      return undo(undo, new ClusterWriter(server, Ownership.ADOPT, key));
    }
  }

  private int undo(UndoFile undo, ClusterWriter writer) {
    List<Step> steps = writer.planUndo(undo);
    PlanText text = new PlanText(io.coloured() ? Style.COLOURED : Style.PLAIN);
    if (dryRun) {
      io.out().print(text.steps(steps));
      return ExitCode.OK;
    }
    List<Outcome> outcomes = writer.undo(steps);
    io.out().print(text.outcomes(outcomes));
    return outcomes.stream().allMatch(Outcome::isWell) ? ExitCode.OK : ExitCode.FAULT;
  }
}
