package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The documents of a text, so that one that is malformed does not spoil the others. */
final class Documents {
  private Documents() {}

  static List<Passage> of(Passage passage) {
    String text = passage.text();
    List<Passage> documents = new ArrayList<>();
    int start = 0;
    for (int at = separator(text, 0); at >= 0; at = separator(text, at + 3)) {
      documents.add(passage.part(new Span(start, at), passage.kind()));
      start = Letters.lineEnd(text, at) - at < 8 ? Letters.lineEnd(text, at) : at + 3;
    }
    documents.add(passage.part(new Span(start, text.length()), passage.kind()));
    return documents;
  }

  /** A line that begins with {@code ---}, and goes on with a blank or not at all. */
  private static int separator(String text, int from) {
    int at = text.indexOf("---", from);
    while (at >= 0) {
      boolean first = at == 0 || text.charAt(at - 1) == '\n';
      if (first && Letters.isSpace(Letters.at(text, at + 3))) {
        return at;
      }
      at = text.indexOf("---", at + 1);
    }
    return -1;
  }
}
