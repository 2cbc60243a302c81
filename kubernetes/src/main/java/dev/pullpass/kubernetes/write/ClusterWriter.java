package dev.pullpass.kubernetes.write;

import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.Change.Phase;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.kubernetes.ApiServer;
import dev.pullpass.kubernetes.write.Outcome.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, Result> stopped = new HashMap<>();
    try (Workers workers = new Workers()) {
      for (Phase phase : Phase.values()) {
        List<Step> now = steps.stream().filter(s -> s.operation().phase() == phase).toList();
        undo.keep(
            now.stream()
                .filter(step -> !stopped.containsKey(namespace(step.target())))
                .flatMap(step -> Journal.inverse(step.decision()).stream())
                .toList());
        List<Outcome> made = workers.call(now.stream().map(s -> task(s, stopped, undo)).toList());
        made.forEach(outcome -> note(outcome, stopped));
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
      outcomes.add(new Attempt(server, objects, Journal.none(), fresh).run());
    }
    return List.copyOf(outcomes);
  }

  private static void note(Outcome outcome, Map<String, Result> stopped) {
    if (outcome.result() == Result.GONE) {
      stopped.put(namespace(outcome.target()), Result.GONE);
    } else if (!outcome.isWell()) {
      stopped.putIfAbsent(namespace(outcome.target()), Result.LEFT);
    }
  }

  private static String namespace(ObjectRef target) {
    return target.name().namespace();
  }

  /** A service account is not told of a secret that could not be made. */
  private Callable<Outcome> task(Step step, Map<String, Result> stopped, Journal journal) {
    Result result = stopped.get(namespace(step.target()));
    if (result == null) {
      return new Attempt(server, objects, journal, step)::run;
    }
    String why = result == Result.GONE ? Attempt.LEAVING : "left, since a step before it failed";
    return () -> Outcome.of(step.operation(), result, why);
  }
}
