package dev.pullpass.core.chart;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects which values are used. */
final class Uses {
  private final Set<Use> all = new LinkedHashSet<>();

  void add(Symbol symbol, Use.How how) {
    if (symbol instanceof Symbol.Value value) {
      all.add(new Use(value.path(), how));
    } else if (symbol instanceof Symbol.Either either) {
      either.options().forEach(option -> add(option, how));
    } else if (symbol instanceof Symbol.Root && how != Use.How.TEST) {
      all.add(new Use(List.of(), how));
    } else if (symbol instanceof Symbol.Items items) {
      items.items().forEach(item -> add(item, how));
    } else if (symbol instanceof Symbol.Built built && how != Use.How.TEST) {
      built.fields().values().forEach(field -> add(field, how));
    } else if (symbol instanceof Symbol.Changed changed) {
      changed.from().forEach(from -> addSource(from));
    }
  }

  /** What a changed value was made of is used by what changed it. */
  private void addSource(Symbol from) {
    if (from instanceof Symbol.Value) {
      add(from, Use.How.WHOLE);
    }
  }

  void add(List<Symbol> symbols, Use.How how) {
    symbols.forEach(symbol -> add(symbol, how));
  }

  Set<Use> all() {
    return Collections.unmodifiableSet(all);
  }
}
