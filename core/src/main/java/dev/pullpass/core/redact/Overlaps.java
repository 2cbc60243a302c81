package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes finds of different rules into a list without overlaps. */
final class Overlaps {
  private Overlaps() {}

  /**
   * In order. Of two in the same place the first told stays, of one within another the outer; two
   * that only overlap become one.
   */
  static List<Find> merge(List<Find> finds) {
    List<Find> ordered = new ArrayList<>(finds);
    ordered.removeIf(find -> find.span().isEmpty());
    ordered.sort(
        Comparator.comparingInt((Find find) -> find.span().start())
            .thenComparingInt(find -> -find.span().end()));
    List<Find> merged = new ArrayList<>();
    for (Find find : ordered) {
      Find last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last == null || !last.span().overlaps(find.span())) {
        merged.add(find);
      } else if (!last.span().holds(find.span())) {
        merged.set(merged.size() - 1, joined(last, find));
      }
    }
    return merged;
  }

  private static Find joined(Find first, Find second) {
    Span span = new Span(first.span().start(), second.span().end());
    return new Find(span, first.family(), first.secret() + second.secret(), new Shape.Plain());
  }
}
