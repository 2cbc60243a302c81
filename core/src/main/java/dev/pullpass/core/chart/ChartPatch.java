package dev.pullpass.core.chart;

import dev.pullpass.core.text.Splice;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be edited so that a chart can write digests.
 *
 * @param edits by file; none where nothing is to be done
 */
public record ChartPatch(Map<String, List<Splice>> edits, List<ImageAnswer> answers) {

  public ChartPatch {
    edits = Collections.unmodifiableMap(new TreeMap<>(edits));
    answers = List.copyOf(answers);
  }
}
