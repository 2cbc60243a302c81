package dev.pullpass.core.yaml;

import dev.pullpass.core.text.Splice;
import dev.pullpass.core.text.Splices;
import java.util.List;

/** Whether an edit can be made, and how. */
public sealed interface EditResult {

  /**
   * It can, and was proved: what is read after it differs from what was read before it in what was
   * asked for, and in nothing else.
   *
   * @param splices none where the text says already what was asked for
   */
  record Edited(List<Splice> splices) implements EditResult {
    public Edited {
      splices = List.copyOf(splices);
    }

    /** The text after it; also of a text in which other things stand at the same places. */
    public String applyTo(String text) {
      return Splices.apply(text, splices);
    }
  }

  /**
   * It cannot.
   *
   * @param reason a sentence without its full stop, that names the key or anchor
   * @param line where the hindrance is, counted from one
   */
  record Refused(String reason, int line) implements EditResult, Sought {}
}
