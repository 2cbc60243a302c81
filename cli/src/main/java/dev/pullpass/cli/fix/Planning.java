package dev.pullpass.cli.fix;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.core.plan.Resolution;
import dev.pullpass.core.plan.Respondent;
import dev.pullpass.core.plan.TemplateEdit;
import dev.pullpass.core.report.Cause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From causes to repairs, each proven where the registry can be asked. */
record Planning(Cluster cluster, Respondent respondent, Proof proof, Writing writing) {

  /** How images are written. */
  enum Writing {
    /** As they are proposed or given. */
    AS_GIVEN,
    /** With the digest that their tag has at the moment. */
    PINNED
  }

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
        new Repair(cause, written(cause, resolution), resolution.open(), resolution.missing(), "");
    Optional<String> objection =
        repair.changes().isEmpty() ? Optional.empty() : proof.objection(repair);
    return objection.map(repair::refused).orElse(repair);
  }

  private List<Change> written(Cause cause, Resolution resolution) {
    return writing == Writing.AS_GIVEN
        ? resolution.changes()
        : resolution.changes().stream().map(c -> pinned(cause.first().facts(), c)).toList();
  }

  private Change pinned(Facts facts, Change change) {
    return change instanceof Change.EditTemplate edit
            && edit.edit() instanceof TemplateEdit.SetImage set
        ? new Change.EditTemplate(
            edit.target(),
            new TemplateEdit.SetImage(set.container(), set.from(), proof.pinned(facts, set.to())))
        : change;
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
