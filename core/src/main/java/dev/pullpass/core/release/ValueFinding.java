package dev.pullpass.core.release;

import java.util.List;

/** Which values make a field, as far as it can be told without rendering. */
public sealed interface ValueFinding {

  /** These. */
  record Found(ValuesChange change) implements ValueFinding {}

  /** One of these. */
  record Ambiguous(List<ValuesChange> candidates) implements ValueFinding {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * None that is known.
   *
   * @param why one clause
   */
  record None(String why) implements ValueFinding {}
}
