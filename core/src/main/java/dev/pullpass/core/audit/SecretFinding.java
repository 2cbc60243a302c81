package dev.pullpass.core.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What findings about entries of pull secrets have in common. */
interface SecretFinding extends AuditFinding {

  /** The secrets that hold it, one or the same in many namespaces. */
  List<HeldSecret> holders();

  @Override
  default List<Place> objects() {
    return holders().stream().map(HeldSecret::place).toList();
  }

  @Override
  default Reach reach() {
    Set<PodSource> sources = new LinkedHashSet<>();
    holders().forEach(holder -> sources.addAll(holder.sources()));
    return Reach.of(List.copyOf(sources));
  }

  /** {@code Secret shop/regcred}, or how many there are. */
  default String named() {
    return holders().size() == 1
        ? objects().get(0).toString()
        : Words.count(holders().size(), "secret")
            + " ("
            + Words.list(holders().stream().map(HeldSecret::name).toList())
            + ")";
  }

  /** The entries that fulfil a condition, each with all secrets that hold an equal one. */
  static List<SharedEntry> shared(Scene scene, Predicate<HeldEntry> condition) {
    return SharedEntry.group(scene.secrets(), condition);
  }
}
