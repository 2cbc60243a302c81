package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.core.plan.Change.Phase;
import dev.pullpass.core.plan.ObjectRef;

/**
 * Something to make so: it looks at the object as it is, and decides what to write, if anything.
 */
interface Operation {

  /** The object concerned. */
  ObjectRef target();

  /** When its turn is. */
  Phase phase();

  /**
   * Decides, as often as it is asked: again after each conflict.
   *
   * @param live the object as it is; missing where there is none
   */
  Decision decide(JsonNode live);
}
