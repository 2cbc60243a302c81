package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import java.util.List;

/**
 * The result for one container.
 *
 * @param cause the one cause
 * @param also further defects that stand beside it, in the order of the rules
 */
public record Finding(Facts facts, Verdict cause, List<Verdict> also) {

  public Finding {
    also = List.copyOf(also);
  }
}
