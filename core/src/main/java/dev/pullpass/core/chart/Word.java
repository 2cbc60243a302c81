package dev.pullpass.core.chart;

import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pieces that nothing parts: an image, or something else on its line. */
record Word(List<Piece> pieces) {

  Word {
    pieces = List.copyOf(pieces);
  }

  /**
   * The colon before the tag.
   *
   * @param before the pieces before it
   * @param tag what stands behind it
   */
  record Colon(List<Piece> before, Symbol tag) {
    Colon {
      before = List.copyOf(before);
    }
  }

  /** The words of a text, cut at white space and quotes. */
  static List<Word> of(List<Piece> pieces) {
    List<Word> words = new ArrayList<>();
    List<Piece> word = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Literal literal) {
        cut(literal, word, words);
      } else {
        word.add(piece);
      }
    }
    close(word, words);
    return words;
  }

  private static void cut(Piece.Literal literal, List<Piece> word, List<Word> words) {
    int at = 0;
    String text = literal.text();
    while (at < text.length()) {
      if (Words.ends(text.charAt(at))) {
        close(word, words);
        at++;
      } else {
        int end = at + Words.length(text.substring(at));
        word.add(part(literal, at, end));
        at = end;
      }
    }
  }

  /** In a template a literal is as long as its place; in a format it may not be. */
  private static Piece.Literal part(Piece.Literal literal, int from, int to) {
    Span span = literal.span();
    boolean exact = span.end() - span.start() == literal.text().length();
    Span place = exact ? new Span(span.start() + from, span.start() + to) : span;
    return new Piece.Literal(literal.text().substring(from, to), place);
  }

  private static void close(List<Piece> word, List<Word> words) {
    if (!word.isEmpty()) {
      words.add(new Word(word));
      word.clear();
    }
  }

  /** The colon before the tag; empty where there is none, or it only comes before a port. */
  Optional<Colon> colon() {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Piece piece = pieces.get(i);
      String text = Words.plain(piece).orElse("");
      if (text.indexOf('/') > text.lastIndexOf(':')) {
        return Optional.empty();
      }
      if (text.indexOf(':') >= 0) {
        return Optional.of(at(i, text));
      }
      if (piece instanceof Piece.Branches branches && i > 0 && isTag(branches)) {
        return Optional.of(new Colon(pieces.subList(0, i), tag(i, "")));
      }
    }
    return Optional.empty();
  }

  private Colon at(int index, String text) {
    int colon = text.lastIndexOf(':');
    List<Piece> before = new ArrayList<>(pieces.subList(0, index));
    if (colon > 0) {
      before.add(new Piece.Literal(text.substring(0, colon), new Span(0, 0)));
    }
    return new Colon(before, tag(index + 1, text.substring(colon + 1)));
  }

  private Symbol tag(int from, String prefix) {
    List<Symbol> parts = new ArrayList<>();
    if (!prefix.isEmpty()) {
      parts.add(new Symbol.Known(prefix));
    }
    for (Piece piece : pieces.subList(Math.min(from, pieces.size()), pieces.size())) {
      parts.add(Words.value(piece));
    }
    return parts.size() == 1 ? parts.get(0) : Symbol.Changed.of(parts);
  }

  /** {@code {{ if .tag }}:{{ .tag }}{{ end }}}. */
  private static boolean isTag(Piece.Branches branches) {
    return branches.options().stream().anyMatch(option -> Words.mayBegin(option, ':'));
  }

  /** What names stand for where the word is written. */
  Optional<Scope> scope() {
    Optional<Scope> scope = Optional.empty();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Written written) {
        scope = Optional.of(written.scope());
      } else if (piece instanceof Piece.Branches branches) {
        scope = Optional.of(branches.scope());
      }
    }
    return scope;
  }
}
