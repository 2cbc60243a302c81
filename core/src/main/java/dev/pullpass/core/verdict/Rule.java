package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.Symptom;
import java.util.List;
import java.util.Optional;

/**
 * One row of the decision.
 *
 * @param about the verdict that the check may return
 * @param check looks for the condition, whatever the symptom
 * @param explains the symptoms that this condition produces; only then can it be the cause
 */
record Rule(About about, Check check, List<Symptom> explains) {

  /** Looks for one condition in the facts. */
  @FunctionalInterface
  interface Check {
    Optional<? extends Verdict> check(Facts facts);
  }

  static Rule rule(About about, Check check, Symptom... explains) {
    return new Rule(about, check, List.of(explains));
  }

  boolean canExplain(Symptom symptom) {
    return explains.contains(symptom);
  }
}
