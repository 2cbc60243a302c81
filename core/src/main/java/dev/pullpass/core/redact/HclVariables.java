package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;

/** The default of a Terraform {@code variable} whose name says that it is secret. */
final class HclVariables {
  private static final String OPENING = "variable \"";
  private static final String DEFAULT = "default";

  private HclVariables() {}

  static void look(Passage passage, Search search) {
    String text = passage.text();
    int at = text.indexOf(OPENING);
    while (at >= 0) {
      int name = at + OPENING.length();
      int end = text.indexOf('"', name);
      if (end < 0) {
        return;
      }
      Suspicion suspicion = Suspicion.of(text.substring(name, end));
      if (suspicion != Suspicion.NONE) {
        block(passage, end + 1, suspicion, search);
      }
      at = text.indexOf(OPENING, end);
    }
  }

  /** The block ends where the next begins, at the latest. */
  private static void block(Passage passage, int from, Suspicion suspicion, Search search) {
    String text = passage.text();
    int next = text.indexOf(OPENING, from);
    int end = next < 0 ? text.length() : next;
    int at = text.indexOf(DEFAULT, from);
    while (at >= 0 && at < end) {
      int sign = Letters.skipBlanks(text, at + DEFAULT.length());
      boolean starts = Letters.isSpace(Letters.before(text, at)) || Letters.before(text, at) == '{';
      if (starts && Letters.at(text, sign) == '=') {
        Span value = Values.of(text, Letters.skipBlanks(text, sign + 1), true);
        boolean quoted = Letters.before(text, value.start()) == '"';
        NamedValues.named(passage, value, quoted ? suspicion : Suspicion.NONE, search);
        return;
      }
      at = text.indexOf(DEFAULT, at + 1);
    }
  }
}
