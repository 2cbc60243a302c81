package dev.pullpass.core.scan;

import dev.pullpass.core.source.ImageText;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.Piece;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.text.Span;

/** Points into a value; where it is written with escapes, at the value as a whole. */
final class Inside {
  private Inside() {}

  /** Where some of a piece's characters stand in the file. */
  static Span of(SourceFile file, Piece piece, int from, int to) {
    Span span = piece.span();
    String raw = span.of(file.text());
    String value = piece.value();
    int quote = isQuoted(raw) ? 1 : 0;
    boolean verbatim = raw.length() == value.length() + 2 * quote && raw.startsWith(value, quote);
    if (!verbatim || from > to || to > value.length()) {
      return span;
    }
    int start = span.start() + quote;
    return new Span(start + from, start + to);
  }

  /** Where some of the characters of an image stand that is written in one text. */
  static Place of(ImageUse use, int from, int to) {
    return use.text() instanceof ImageText.Whole whole
        ? Place.of(use.file(), of(use.file(), whole.piece(), from, to), use.object(), use.path())
        : Place.of(use);
  }

  /** The place of a part of an image. */
  static Place of(ImageUse use, Piece part) {
    return Place.of(use.file(), part.span(), use.object(), part.path().toString());
  }

  /** True if a value is written without quotes and without a tag such as {@code !!str}. */
  static boolean isPlain(SourceFile file, Piece piece) {
    Span span = piece.span();
    boolean bare = span.of(file.text()).equals(piece.value()) && !span.isEmpty();
    return bare && !isTagged(file.text(), span.start());
  }

  private static boolean isTagged(String text, int start) {
    int at = start;
    while (at > 0 && text.charAt(at - 1) == ' ') {
      at--;
    }
    int word = at;
    while (word > 0 && " \n\r\t".indexOf(text.charAt(word - 1)) < 0) {
      word--;
    }
    return word < at && text.charAt(word) == '!';
  }

  private static boolean isQuoted(String raw) {
    return raw.length() > 1
        && (raw.charAt(0) == '"' || raw.charAt(0) == '\'')
        && raw.charAt(raw.length() - 1) == raw.charAt(0);
  }
}
