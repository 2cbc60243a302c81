package dev.pullpass.cli.fix;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.core.plan.Resolution;
import dev.pullpass.core.plan.Respondent;
import dev.pullpass.core.report.Cause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From causes to repairs, each proven where the registry can be asked. */
record Planning(Cluster cluster, Respondent respondent, Proof proof) {

  /** The repairs of all causes, in their order. */
  List<Repair> of(List<Cause> causes) {
    return causes.stream().filter(this::isFault).map(this::of).toList();
  }

  private boolean isFault(Cause cause) {
    return !cause.verdict().name().equals("Pullable");
  }

  private Repair of(Cause cause) {
    Set<Change> wanted = new LinkedHashSet<>();
    cause.findings().forEach(finding -> wanted.addAll(finding.cause().repair()));
    Resolution resolution = Resolution.of(List.copyOf(wanted), cluster, respondent);
    Repair repair =
        new Repair(cause, resolution.changes(), resolution.open(), resolution.missing(), "");
    Optional<String> objection =
        repair.changes().isEmpty() ? Optional.empty() : proof.objection(repair);
    return objection.map(repair::refused).orElse(repair);
  }

  /**
   * The repairs that can be made together: no two of them want one secret to hold different things.
   * The others have their turn when these are done.
   */
  static List<Repair> together(List<Repair> all) {
    Map<ObjectRef, Change> secrets = new HashMap<>();
    List<Repair> chosen = new ArrayList<>();
    for (Repair repair : all) {
      List<Change> writes =
          repair.changes().stream().filter(c -> c.phase() == Change.Phase.SECRETS).toList();
      boolean free = writes.stream().allMatch(c -> secrets.getOrDefault(c.target(), c).equals(c));
      if (free && !repair.changes().isEmpty()) {
        writes.forEach(change -> secrets.put(change.target(), change));
        chosen.add(repair);
      }
    }
    return List.copyOf(chosen);
  }
}
