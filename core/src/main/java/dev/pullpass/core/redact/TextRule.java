package dev.pullpass.core.redact;

/** Finds secrets by what they look like, wherever they stand. */
@FunctionalInterface
interface TextRule {

  /** Tells the search of each. */
  void look(Passage passage, Search search);
}
