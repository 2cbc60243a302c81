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
  private final ApplyOptions options;
  private final ClusterReader reader;
  private final ApiServer server;
  private final UndoKey key;
  private final ClusterWriter writer;

  private Applying(Connection connection, Io io, ApplyOptions options) {
    this.io = io;
    this.options = options;
    this.reader = ClusterReader.open(connection, io.clock());
    this.server = reader.server();
    this.key = options.key(io);
    this.writer = new ClusterWriter(server, options.ownership(), key);
  }

  /** Prepares to write to a cluster. */
  static Applying to(Connection connection, Io io, ApplyOptions options) {
    return new Applying(connection, io, options);
  }

  /** Reads the same cluster. */
  ClusterReader reader() {
    return reader;
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
    report.done(steps, outcomes, new ChangeReport.Trail(undo, requests()));
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

  /** How many requests were sent to the cluster, reads and writes. */
  int requests() {
    return server.requests();
  }

  @Override
  public void close() {
    reader.close();
  }
}
