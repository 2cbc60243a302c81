package dev.pullpass.kubernetes.write;

import dev.pullpass.core.plan.ObjectRef;

/**
 * What came of a step.
 *
 * @param detail why, where it was not simply done
 */
public record Outcome(ObjectRef target, Result result, String detail) {

  /** How a step ended. */
  public enum Result {
    DONE,
    /** Nothing had to be written. */
    UNCHANGED,
    /** It need not be so any more: its namespace is being deleted, or gone. */
    GONE,
    /** It was refused, or left out since something before it failed. */
    LEFT,
    /** The server refused it to the end. */
    FAILED
  }

  /** True if the object is now as it should be, or nobody needs it any more. */
  public boolean isWell() {
    return result == Result.DONE || result == Result.UNCHANGED || result == Result.GONE;
  }

  static Outcome of(Operation operation, Result result, String detail) {
    return new Outcome(operation.target(), result, detail);
  }
}
