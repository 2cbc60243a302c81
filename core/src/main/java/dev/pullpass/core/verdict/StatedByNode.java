package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import java.util.List;

/** What verdicts share that rest on the node's own words: no registry could confirm them. */
interface StatedByNode extends Verdict {

  /** The facts it was decided on. */
  Facts facts();

  @Override
  default Confidence confidence() {
    return Confidence.STATED;
  }

  @Override
  default List<String> evidence() {
    return Say.all(facts());
  }

  @Override
  default Link broken() {
    return Link.NODE;
  }
}
