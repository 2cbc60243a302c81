package dev.pullpass.cli.secret;

import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.Io;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.kubernetes.ClusterReader;
import dev.pullpass.kubernetes.write.Outcome;
import dev.pullpass.kubernetes.write.Step;
import dev.pullpass.kubernetes.write.UndoFile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows a rotation, or makes it: all that can be changed, or nothing. */
record RotationRun(Io io, Applying applying, Rotation rotation) {

  /**
   * Runs it.
   *
   * @param now true to make it so, not only show it
   * @return the exit code: a fault where a holder keeps the old credential
   */
  int run(List<Rotation.Holder> holders, boolean now, ClusterReader reader) {
    List<Step> steps = applying.plan(rotation.changes(holders));
    if (!now) {
      new ChangeReport(io, ChangeOutput.TEXT).wouldBe(steps);
      io.say("--yes makes it so");
      return isWhole(steps) ? ExitCode.OK : ExitCode.FAULT;
    }
    UndoFile undo = applying.undoFile("pullpass secret rotate");
    List<Outcome> outcomes = applying.apply(steps, undo);
    new ChangeReport(io, ChangeOutput.TEXT)
        .done(steps, outcomes, new ChangeReport.Trail(undo, applying.requests()));
    if (outcomes.stream().anyMatch(o -> o.result() == Outcome.Result.FAILED)) {
      return back(undo, "a secret could not be changed");
    }
    if (!isThere(outcomes, reader)) {
      return back(undo, "a secret does not hold the new credential");
    }
    return isWhole(steps) ? done() : left();
  }

  private static boolean isWhole(List<Step> steps) {
    return steps.stream().noneMatch(step -> step.effect() == Step.Effect.REFUSED);
  }

  /** What was written is looked at again: others may write, too. */
  private boolean isThere(List<Outcome> outcomes, ClusterReader reader) {
    Set<ObjectName> holding = new HashSet<>();
    rotation
        .backwards()
        .holders(reader.whole(Optional.empty(), pod -> false))
        .forEach(holder -> holding.add(holder.secret()));
    return outcomes.stream()
        .filter(outcome -> outcome.result() == Outcome.Result.DONE)
        .allMatch(outcome -> holding.contains(outcome.target().name()));
  }

  private int back(UndoFile undo, String why) {
    io.say("✗ " + why + "; the old credential is put back everywhere");
    for (Outcome outcome : applying.undo(undo)) {
      if (!outcome.isWell()) {
        io.say("✗ " + outcome.target() + ": " + outcome.detail());
      }
    }
    return ExitCode.FAULT;
  }

  private int done() {
    io.say("the new credential is in place; revoke the old one when no pull needs it any more");
    return ExitCode.OK;
  }

  private int left() {
    io.say(
        "✗ the refused secrets keep the old credential: change them where they are made, and do"
            + " not revoke it before");
    return ExitCode.FAULT;
  }
}
