package dev.pullpass.core.scan;

import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.Piece;
import dev.pullpass.core.source.PullSecretList;
import dev.pullpass.core.yaml.YamlEdit;
import dev.pullpass.core.yaml.YamlPath;
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

  /** A value becomes another text. */
  record Rewrite(Piece piece, String value) implements Edit {
    @Override
    public String words() {
      return "write " + Written.of(value);
    }
  }

  /** A value gets quotes, and stays as it is written. */
  record Quote(Piece piece) implements Edit {
    @Override
    public String words() {
      return "write \"" + Written.of(piece.value()) + "\", in quotes";
    }
  }

  /** Pull secrets that are written as mere texts become maps with a name. */
  record NameSecrets(PullSecretList list) implements Edit {
    @Override
    public String words() {
      return "write each as a map with a name";
    }
  }

  /**
   * A pod names a further pull secret.
   *
   * @param file that holds the pod
   * @param pod the path of its spec
   */
  record AddPullSecret(String file, YamlPath pod, String secret) implements Edit {
    @Override
    public String words() {
      return "name the pull secret " + Written.of(secret);
    }
  }
}
