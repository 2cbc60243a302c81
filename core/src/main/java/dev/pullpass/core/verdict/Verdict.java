package dev.pullpass.core.verdict;

import dev.pullpass.core.plan.Change;
import java.util.List;

/**
 * One cause, with what shows it and what mends it. Every verdict is a record in a file of its own.
 */
public interface Verdict {

  /** What is always true of this verdict. */
  About about();

  /** The verdict's name: its class name. */
  default String name() {
    return about().name();
  }

  /** How far it is known. */
  Confidence confidence();

  /** The cause in one sentence, naming the objects concerned. */
  String summary();

  /** What shows it, a sentence each, the strongest first. */
  List<String> evidence();

  /** What to do, the first thing first. */
  List<Remedy> fix();

  /**
   * What can be changed in the cluster so that the image can be pulled: one way, the first of
   * {@link #fix}. Empty where only somebody else can act, on a node, at the registry, in a
   * pipeline.
   */
  default List<Change> repair() {
    return List.of();
  }

  /** Which link of the pull path is broken. */
  Link broken();
}
