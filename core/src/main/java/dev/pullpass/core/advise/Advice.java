package dev.pullpass.core.advise;

import java.util.List;

/**
 * The advice for a cluster.
 *
 * @param setting the cluster as a whole, and what it is for
 * @param items one for each registry that images come from, sorted by its name
 */
public record Advice(Setting setting, List<Recommendation> items) {

  public Advice {
    items = List.copyOf(items);
  }
}
