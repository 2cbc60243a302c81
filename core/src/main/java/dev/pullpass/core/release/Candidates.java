package dev.pullpass.core.release;

import java.util.ArrayList;
import java.util.List;

/** Changes of values with how likely each is the right one. */
final class Candidates {
  private final List<Candidate> all = new ArrayList<>();

  /**
   * A change that may be it.
   *
   * @param uses how likely the template uses it, by {@link TemplateText}
   * @param tie what decides between equally likely ones: more is likelier
   */
  record Candidate(ValuesChange change, int uses, int tie) {}

  void add(Candidate candidate) {
    all.add(candidate);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** The likeliest; several where nothing decides between them. */
  ValueFinding best(String why) {
    List<Candidate> used = most(all, all.stream().mapToInt(Candidate::uses).max().orElse(0));
    int tie = used.stream().mapToInt(Candidate::tie).max().orElse(0);
    List<ValuesChange> best =
        used.stream().filter(one -> one.tie() == tie).map(Candidate::change).distinct().toList();
    if (best.isEmpty()) {
      return new ValueFinding.None(why);
    }
    return best.size() == 1
        ? new ValueFinding.Found(best.get(0))
        : new ValueFinding.Ambiguous(best);
  }

  private static List<Candidate> most(List<Candidate> all, int uses) {
    return all.stream().filter(one -> one.uses() == uses).toList();
  }
}
