package dev.pullpass.core.scan;

import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.yaml.YamlEdit;
import java.util.List;

/** What would make a finding go away, as data. */
public sealed interface Mend {

  /** True if pullpass can do it by an edit of the file. */
  boolean isFixable();

  /** What would be done, or why nothing can be, in one sentence. */
  String words();

  /** The same for reports, without what the edit needs. */
  default Mend compact() {
    return this;
  }

  /** A person has to decide. */
  record ByHand(String words) implements Mend {
    @Override
    public boolean isFixable() {
      return false;
    }
  }

  /** What is left of a possible edit in a report. */
  record Known(String words) implements Mend {
    @Override
    public boolean isFixable() {
      return true;
    }
  }

  /** An edit of a file. */
  sealed interface Edit extends Mend {
    @Override
    default boolean isFixable() {
      return true;
    }

    @Override
    default Mend compact() {
      return new Known(words());
    }
  }

  /**
   * Values, keys or items of the file change.
   *
   * @param words what is done, {@code set imagePullPolicy to IfNotPresent}
   */
  record Change(String words, List<YamlEdit> edits) implements Edit {
    public Change {
      edits = List.copyOf(edits);
    }

    /** One change. */
    public Change(String words, YamlEdit edit) {
      this(words, List.of(edit));
    }
  }

  /** The digest that the tag means now goes behind the tag. */
  record Pin(ImageUse image) implements Edit {
    @Override
    public String words() {
      return "pin the digest that the tag means now";
    }
  }
}
