package dev.pullpass.core.message;

import java.util.ArrayList;
import java.util.List;

/**
 * The phrases with one meaning.
 *
 * @param texts in lower case; a {@code *} is one word (a name, a quoted string)
 */
record Phrases(Word word, List<String> texts) {

  Phrases {
    texts = List.copyOf(texts);
  }

  /** Reads a table of phrases, set apart by {@code |} and by the ends of lines. */
  static Phrases of(Word word, String table) {
    List<String> texts = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < table.length(); at++) {
      if (table.charAt(at) == '|' || table.charAt(at) == '\n') {
        texts.add(table.substring(start, at).strip());
        start = at + 1;
      }
    }
    return new Phrases(word, texts);
  }
}
