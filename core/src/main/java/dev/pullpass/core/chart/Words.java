package dev.pullpass.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What pieces say as text: where words end in them, and what stands in them. */
final class Words {
  private static final int DEEPEST = 12;

  private Words() {}

  /** The text of a piece that is plain, or a known string. */
  static Optional<String> plain(Piece piece) {
    if (piece instanceof Piece.Literal literal) {
      return Optional.of(literal.text());
    }
    Symbol value = value(piece);
    return value instanceof Symbol.Known known ? Optional.of(known.text()) : Optional.empty();
  }

  /** What a piece stands for. */
  static Symbol value(Piece piece) {
    if (piece instanceof Piece.Written written) {
      return written.value();
    }
    if (piece instanceof Piece.Argument argument) {
      return argument.value();
    }
    if (piece instanceof Piece.Branches branches) {
      return Symbol.either(
          branches.options().stream()
              .filter(option -> !option.isEmpty())
              .map(Words::together)
              .toList());
    }
    return new Symbol.Known(((Piece.Literal) piece).text());
  }

  /** What several pieces stand for: their only value, or something made of all. */
  static Symbol together(List<Piece> pieces) {
    List<Symbol> values = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!plain(piece).map(String::isBlank).orElse(false)) {
        values.add(value(piece));
      }
    }
    return values.size() == 1 ? values.get(0) : Symbol.Changed.of(values);
  }

  /** True for what ends an image: white space and quotes. */
  static boolean ends(char c) {
    return Character.isWhitespace(c) || c == '"' || c == '\'';
  }

  /** How much of a text belongs to the word that it begins with. */
  static int length(String text) {
    int end = 0;
    while (end < text.length() && !ends(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** What of a text belongs to the word that it ends with. */
  static String tail(String text) {
    int start = text.length();
    while (start > 0 && !ends(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start);
  }

  /** True if some of what the pieces may write begins with a sign. */
  static boolean mayBegin(List<Piece> pieces, char sign) {
    for (Piece piece : pieces) {
      Optional<String> plain = plain(piece);
      if (plain.isPresent() && !plain.get().isEmpty()) {
        return plain.get().charAt(0) == sign;
      }
      if (piece instanceof Piece.Branches branches) {
        return branches.options().stream().anyMatch(option -> mayBegin(option, sign));
      }
      if (plain.isEmpty()) {
        return false;
      }
    }
    return false;
  }

  /** True if an {@code @} stands anywhere in what the pieces may write. */
  static boolean hasAt(List<Piece> pieces, int depth) {
    for (Piece piece : pieces) {
      boolean found =
          piece instanceof Piece.Branches branches
              ? branches.options().stream().anyMatch(option -> hasAt(option, depth + 1))
              : hasAt(value(piece), depth + 1);
      if (found) {
        return true;
      }
    }
    return false;
  }

  static boolean hasAt(Symbol symbol, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    if (symbol instanceof Symbol.Known known) {
      return known.text().indexOf('@') >= 0;
    }
    if (symbol instanceof Symbol.Text text) {
      return hasAt(text.pieces(), depth);
    }
    List<Symbol> inner = inner(symbol);
    return inner.stream().anyMatch(one -> hasAt(one, depth + 1));
  }

  private static List<Symbol> inner(Symbol symbol) {
    if (symbol instanceof Symbol.Either either) {
      return either.options();
    }
    return symbol instanceof Symbol.Changed changed ? changed.from() : List.of();
  }

  /** All values that a symbol is made of, those that win first. */
  static List<List<String>> paths(Symbol symbol) {
    List<List<String>> found = new ArrayList<>();
    paths(symbol, found, 0);
    return found.stream().distinct().toList();
  }

  private static void paths(Symbol symbol, List<List<String>> found, int depth) {
    if (depth > DEEPEST || found.size() > 40) {
      return;
    }
    if (symbol instanceof Symbol.Value value) {
      found.add(value.path());
    } else if (symbol instanceof Symbol.Text text) {
      text.pieces().forEach(piece -> paths(value(piece), found, depth + 1));
    } else {
      inner(symbol).forEach(one -> paths(one, found, depth + 1));
    }
  }
}
