package dev.pullpass.core.mend;

import dev.pullpass.core.text.Splice;
import dev.pullpass.core.yaml.YamlEdit;
import java.util.List;

/** What a finding wants of its file. */
sealed interface Wanted {

  /** Changes of YAML. */
  record Edits(List<YamlEdit> edits) implements Wanted {}

  /** Changes of a text that is no YAML. */
  record Splices(List<Splice> splices) implements Wanted {}

  /**
   * It cannot be done.
   *
   * @param why a clause
   */
  record Nothing(String why) implements Wanted {}
}
