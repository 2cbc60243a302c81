package dev.pullpass.core.release;

import java.util.List;

/** What a value is to be. */
public sealed interface NewValue {

  /** A string. */
  record Text(String text) implements NewValue {}

  /** A list of strings. */
  record Texts(List<String> texts) implements NewValue {
    public Texts {
      texts = List.copyOf(texts);
    }
  }

  /** A list of maps, each with a name, as pods have their pull secrets. */
  record Names(List<String> names) implements NewValue {
    public Names {
      names = List.copyOf(names);
    }
  }
}
