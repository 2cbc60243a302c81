package dev.pullpass.cli.fix;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.Question;
import dev.pullpass.core.report.Cause;
import java.util.List;

/**
 * What is to be done about one cause.
 *
 * @param changes what to change; empty where something stands against it
 * @param open questions that nobody answered
 * @param missing secrets that were to be copied and cannot be read
 * @param objection why the changes would not help, by the registry's own answer; empty otherwise
 */
record Repair(
    Cause cause,
    List<Change> changes,
    List<Question> open,
    List<ObjectName> missing,
    String objection) {

  Repair {
    changes = List.copyOf(changes);
    open = List.copyOf(open);
    missing = List.copyOf(missing);
  }

  /** True if only somebody else can act, on a node, at the registry, in a pipeline. */
  boolean isElsewhere() {
    return changes.isEmpty() && open.isEmpty() && missing.isEmpty() && objection.isEmpty();
  }

  /** The same without its changes, which the registry shows to be of no use. */
  Repair refused(String reason) {
    return new Repair(cause, List.of(), open, missing, reason);
  }
}
