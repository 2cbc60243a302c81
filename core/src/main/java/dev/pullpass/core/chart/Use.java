package dev.pullpass.core.chart;

import java.util.List;

/** That a template uses the value at a path, and how. */
record Use(List<String> path, How how) {

  /** What is done with a value. */
  enum How {
    /** Asked whether it is there; what is below it is not read by that. */
    TEST,
    /** Written or computed with; as far as known as a whole. */
    WHOLE,
    /** Written as YAML. */
    YAML,
    /** Written behind {@code name:}. */
    NAME
  }

  Use {
    path = List.copyOf(path);
  }
}
