package dev.pullpass.core.scan;

import java.util.Set;

/**
 * A place that a finding may turn up at once all files are read.
 *
 * @param ignored the rules that the file asks not to be told of here
 */
record Spot(Place place, Set<String> ignored) {

  Spot {
    ignored = Set.copyOf(ignored);
  }

  boolean hears(ScanRule rule) {
    return !ignored.contains(rule.id());
  }
}
