package dev.pullpass.core.cluster;

import org.jspecify.annotations.Nullable;

/**
 * Where in a document a value stands: {@code items[12].spec.containers}. A chain of small links,
 * since it is only ever written out when something is wrong.
 */
record Path(@Nullable Path above, String step) {

  /** The document itself. */
  static final Path ROOT = new Path(null, "");

  Path field(String name) {
    return new Path(this, name);
  }

  Path element(int index) {
    return new Path(this, "[" + index + "]");
  }

  /** The path followed by a colon and a blank; empty for the document itself. */
  String prefix() {
    String path = toString();
    return path.isEmpty() ? "" : path + ": ";
  }

  @Override
  public String toString() {
    if (above == null) {
      return step;
    }
    String start = above.toString();
    return start.isEmpty() || step.startsWith("[") ? start + step : start + "." + step;
  }
}
