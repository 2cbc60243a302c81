package dev.pullpass.core.mend;

import dev.pullpass.core.source.Piece;
import dev.pullpass.core.text.Span;
import java.util.Optional;

/** Finds the characters of a piece in a text that is no YAML, quotes left out. */
final class InText {
  private InText() {}

  /** Where its value stands; empty where something else stands there. */
  static Optional<Span> place(String text, Piece piece) {
    Span whole = piece.span();
    boolean quoted = !whole.isEmpty() && "\"'".indexOf(text.charAt(whole.start())) >= 0;
    Span inner =
        quoted && whole.end() > whole.start() + 1
            ? new Span(whole.start() + 1, whole.end() - 1)
            : whole;
    return Optional.of(inner).filter(span -> span.of(text).equals(piece.value()));
  }
}
