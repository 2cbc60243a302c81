package dev.pullpass.kubernetes.write;

import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.Change.Phase;
import dev.pullpass.kubernetes.ApiServer;
import dev.pullpass.kubernetes.write.Outcome.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/**
 * Plans changes to a live cluster, and makes them. Planning reads; applying writes, phase by phase,
 * and keeps first how each write is undone. Making the same changes again writes nothing.
 */
public final class ClusterWriter {
  private final ApiServer server;
  private final LiveObjects objects;
  private final Operations operations;

  /** A writer to one cluster. */
  public ClusterWriter(ApiServer server, Ownership ownership, UndoKey key) {
    this.server = server;
    this.objects = new LiveObjects(server);
    this.operations = new Operations(ownership, key.fingerprints());
  }

  /**
   * Looks at the objects, and decides what to do about each.
   *
   * @return a step for each change, in the order in which they are to be made
   * @throws WriteProblem where an object may not be read
   */
  public List<Step> plan(Collection<Change> changes) {
    List<Operation> all = changes.stream().distinct().map(operations::of).toList();
    return steps(all);
  }

  /** Decides how what the file keeps is undone: the last write first. */
  public List<Step> planUndo(UndoFile file) {
    List<Operation> all = new ArrayList<>();
    for (Inverse inverse : file.inverses()) {
      all.add(0, operations.of(inverse));
    }
    return steps(all);
  }

  private List<Step> steps(List<Operation> all) {
    try (Workers workers = new Workers()) {
      objects.read(all.stream().map(Operation::target).toList(), workers);
    }
    List<Step> steps = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      all.stream()
          .filter(operation -> operation.phase() == phase)
          .forEach(operation -> steps.add(new Step(operation, objects.of(operation.target()))));
    }
    return List.copyOf(steps);
  }

  /**
   * Makes the changes.
   *
   * @param undo where to keep how they are undone
   * @return what came of each step, in their order
   */
  public List<Outcome> apply(List<Step> steps, UndoFile undo) {
    List<Outcome> outcomes = new ArrayList<>();
    Set<String> failed = new TreeSet<>();
    try (Workers workers = new Workers()) {
      for (Phase phase : Phase.values()) {
        List<Step> now = steps.stream().filter(s -> s.operation().phase() == phase).toList();
        undo.keep(now.stream().flatMap(s -> Journal.inverse(s.decision()).stream()).toList());
        List<Outcome> made = workers.call(now.stream().map(s -> task(s, failed, undo)).toList());
        made.stream()
            .filter(outcome -> !outcome.isWell())
            .forEach(outcome -> failed.add(outcome.target().name().namespace()));
        outcomes.addAll(made);
      }
    }
    return List.copyOf(outcomes);
  }

  /**
   * Undoes what the file keeps, one write after the other, since several may concern one object.
   */
  public List<Outcome> undo(List<Step> steps) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Step step : steps) {
      Step fresh = new Step(step.operation(), objects.fresh(step.target()));
      outcomes.add(new Attempt(server, objects, inverses -> {}).run(fresh));
    }
    return List.copyOf(outcomes);
  }

  /** A service account is not told of a secret that could not be made. */
  private Callable<Outcome> task(Step step, Set<String> failed, Journal journal) {
    return failed.contains(step.target().name().namespace())
        ? () -> Outcome.of(step.operation(), Result.LEFT, "left, since a step before it failed")
        : () -> new Attempt(server, objects, journal).run(step);
  }
}
