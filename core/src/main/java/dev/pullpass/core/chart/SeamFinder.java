package dev.pullpass.core.chart;

import dev.pullpass.core.template.Action;
import dev.pullpass.core.template.Expression;
import dev.pullpass.core.template.TemplateNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where a text gets its tag: in the template itself, in a helper that it includes, in a
 * printf. The outermost place counts, since what is put together there is the whole image.
 */
final class SeamFinder {
  private static final int DEEPEST = 12;
  private final List<Seam> found = new ArrayList<>();

  /** All seams of an image. */
  static List<Seam> of(Symbol.Text image) {
    SeamFinder finder = new SeamFinder();
    finder.text(image, Optional.empty(), 0);
    return List.copyOf(finder.found);
  }

  private void text(Symbol.Text text, Optional<Piece.Written> alone, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (text.maker() instanceof Symbol.Print print) {
      printed(text, print, alone, depth);
    } else {
      sequence(text.pieces(), depth);
    }
  }

  private void sequence(List<Piece> pieces, int depth) {
    List<Word> words = Word.of(pieces);
    for (Word word : words) {
      Optional<Word.Colon> colon = word.colon();
      if (colon.isPresent()) {
        spot(word).ifPresent(spot -> found.add(seam(word, colon.get(), spot)));
      } else {
        word.pieces().forEach(piece -> below(piece, depth));
      }
    }
  }

  private void below(Piece piece, int depth) {
    if (piece instanceof Piece.Branches branches) {
      branches.options().forEach(option -> sequence(option, depth + 1));
    } else if (piece instanceof Piece.Written written) {
      symbol(written.value(), Optional.of(written), depth + 1);
    } else if (piece instanceof Piece.Argument argument) {
      symbol(argument.value(), Optional.empty(), depth + 1);
    }
  }

  private void symbol(Symbol symbol, Optional<Piece.Written> where, int depth) {
    if (symbol instanceof Symbol.Text text) {
      text(text, where, depth);
    } else if (symbol instanceof Symbol.Either either && depth < DEEPEST) {
      either.options().forEach(option -> symbol(option, Optional.empty(), depth + 1));
    }
  }

  /** Behind an action that does nothing but print, text is simpler than another argument. */
  private void printed(
      Symbol.Text text, Symbol.Print print, Optional<Piece.Written> where, int depth) {
    List<Word> words = Word.of(text.pieces());
    Word last = words.isEmpty() ? new Word(List.of()) : words.get(words.size() - 1);
    Optional<Word.Colon> colon = last.colon();
    if (colon.isEmpty()) {
      text.pieces().forEach(piece -> below(piece, depth));
      return;
    }
    boolean alone = where.isPresent() && isAlone(where.get(), print);
    Spot spot =
        alone ? behind(where.get()) : new Spot.InPrint(print.scope(), print.call(), print.piped());
    found.add(seam(last, colon.get(), spot));
  }

  private static boolean isAlone(Piece.Written written, Symbol.Print print) {
    return written.node() instanceof TemplateNode.Output output
        && output.value().calls().size() == 1
        && output.value().calls().get(0).equals(print.call());
  }

  private static Spot behind(Piece.Written written) {
    Action action = Walk.lastAction(written.node());
    return new Spot.InText(written.scope(), action.span().end(), action.trimsAfter());
  }

  /** Behind the last piece of the word; empty where nothing but plain text is there. */
  private static Optional<Spot> spot(Word word) {
    Optional<Scope> scope = word.scope();
    Piece last = word.pieces().get(word.pieces().size() - 1);
    if (scope.isEmpty()) {
      return Optional.empty();
    }
    if (last instanceof Piece.Literal literal) {
      return Optional.of(new Spot.InText(scope.get(), literal.span().end(), false));
    }
    if (last instanceof Piece.Written written) {
      return Optional.of(behind(written));
    }
    if (last instanceof Piece.Branches branches) {
      Action close = branches.block().close();
      return Optional.of(new Spot.InText(branches.scope(), close.span().end(), close.trimsAfter()));
    }
    return Optional.empty();
  }

  private static Seam seam(Word word, Word.Colon colon, Spot spot) {
    List<Expression> sources = new ArrayList<>();
    for (Piece piece : word.pieces()) {
      if (piece instanceof Piece.Written written
          && written.node() instanceof TemplateNode.Output output) {
        sources.add(output.value());
      } else if (piece instanceof Piece.Argument argument) {
        sources.add(argument.expression());
      }
    }
    return new Seam(spot, colon.before(), colon.tag(), sources);
  }
}
