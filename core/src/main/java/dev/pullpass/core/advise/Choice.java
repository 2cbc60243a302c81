package dev.pullpass.core.advise;

import java.util.List;

/**
 * The way chosen for one registry, why, and how to begin.
 *
 * @param reasons at least one
 * @param first the first command, or several lines of them; empty where nothing is to be done
 */
public record Choice(Way way, List<Reason> reasons, String first) {

  public Choice {
    reasons = List.copyOf(reasons);
  }
}
