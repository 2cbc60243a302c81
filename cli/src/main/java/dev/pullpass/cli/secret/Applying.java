package dev.pullpass.cli.secret;

import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.Io;
import dev.pullpass.core.plan.Change;
import dev.pullpass.kubernetes.ApiServer;
import dev.pullpass.kubernetes.ClusterReader;
import dev.pullpass.kubernetes.Connection;
import dev.pullpass.kubernetes.write.ClusterWriter;
import dev.pullpass.kubernetes.write.Outcome;
import dev.pullpass.kubernetes.write.Step;
import dev.pullpass.kubernetes.write.UndoFile;
import dev.pullpass.kubernetes.write.UndoKey;
import java.util.List;

/** Makes changes, or shows them, and says what came of it. */
final class Applying implements AutoCloseable {
  private final Io io;
  private final WriteOptions options;
  private final ApiServer server;
  private final UndoKey key;
  private final ClusterWriter writer;

  private Applying(Io io, WriteOptions options, ApiServer server) {
    this.io = io;
    this.options = options;
    this.server = server;
    this.key = options.isDry() ? UndoKey.passing() : UndoKey.in(WriteOptions.keyFile(io));
    this.writer = new ClusterWriter(server, options.ownership(), key);
  }

  /** Prepares to write to a cluster. */
  static Applying to(Connection connection, Io io, WriteOptions options) {
    return new Applying(io, options, ApiServer.open(connection));
  }

  /** Prepares to write to the cluster that is read, over the same connections. */
  static Applying beside(ClusterReader reader, Io io, WriteOptions options) {
    return new Applying(io, options, reader.server());
  }

  /** What there is to do about each change. */
  List<Step> plan(List<Change> changes) {
    return writer.plan(changes);
  }

  /**
   * Makes the changes, or shows them in a dry run.
   *
   * @param command what is kept in the undo file for who finds it
   * @return the exit code: a fault where something is not as it was wanted
   */
  int run(List<Change> changes, String command, ChangeOutput output) {
    List<Step> steps = plan(changes);
    ChangeReport report = new ChangeReport(io, output);
    if (options.isDry()) {
      report.wouldBe(steps);
      return steps.stream().anyMatch(step -> step.effect() == Step.Effect.REFUSED)
          ? ExitCode.FAULT
          : ExitCode.OK;
    }
    UndoFile undo = undoFile(command);
    List<Outcome> outcomes = apply(steps, undo);
    report.done(steps, outcomes, new ChangeReport.Trail(undo, server.requests()));
    return outcomes.stream().allMatch(Outcome::isWell) ? ExitCode.OK : ExitCode.FAULT;
  }

  UndoFile undoFile(String command) {
    return UndoFile.create(options.undoFile(io), key, server.url(), command);
  }

  List<Outcome> apply(List<Step> steps, UndoFile undo) {
    return writer.apply(steps, undo);
  }

  /** Undoes what was done under this file. */
  List<Outcome> undo(UndoFile undo) {
    return undo.exists() ? writer.undo(writer.planUndo(undo)) : List.of();
  }

  int requests() {
    return server.requests();
  }

  @Override
  public void close() {
    server.close();
  }
}
