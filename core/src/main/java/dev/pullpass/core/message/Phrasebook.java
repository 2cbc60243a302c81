package dev.pullpass.core.message;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the phrases of {@link Vocabulary} in a text, in one pass: at each border of words the
 * longest phrase that fits. A phrase's {@code *} takes one word of at most 300 characters, so the
 * time is linear in the text.
 */
final class Phrasebook {
  private static final int LONGEST_HOLE = 300;
  private static final int ASCII = 128;
  private static final List<List<Phrase>> BY_FIRST_LETTER = index();

  private Phrasebook() {}

  private record Phrase(List<String> pieces, Word word) {}

  /** A phrase found: what it means, and from where to where it stands. */
  record Occurrence(Word word, int start, int end) {}

  private static List<List<Phrase>> index() {
    List<List<Phrase>> index = new ArrayList<>();
    for (int i = 0; i < ASCII; i++) {
      index.add(new ArrayList<>());
    }
    for (List<Phrases> table : Vocabulary.ALL) {
      for (Phrases phrases : table) {
        for (String text : phrases.texts()) {
          index.get(text.charAt(0)).add(new Phrase(pieces(text), phrases.word()));
        }
      }
    }
    List<List<Phrase>> frozen = new ArrayList<>();
    index.forEach(phrases -> frozen.add(List.copyOf(phrases)));
    return List.copyOf(frozen);
  }

  private static List<String> pieces(String phrase) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int star = phrase.indexOf('*'); star >= 0; star = phrase.indexOf('*', from)) {
      pieces.add(phrase.substring(from, star));
      from = star + 1;
    }
    pieces.add(phrase.substring(from));
    return List.copyOf(pieces);
  }

  /** The phrases in a text in lower case, in order; one that stands for two words comes twice. */
  static List<Occurrence> find(String words) {
    List<Occurrence> found = new ArrayList<>();
    int at = 0;
    while (at < words.length()) {
      int end = startsWord(words, at) ? longestAt(words, at, found) : at;
      at = Math.max(end, at + 1);
    }
    return found;
  }

  private static boolean startsWord(String words, int at) {
    if (at == 0) {
      return true;
    }
    char before = words.charAt(at - 1);
    return !Letters.isWordPart(before) && "/.-_@:".indexOf(before) < 0;
  }

  /** Adds the longest phrase that begins here; returns its end, or the start if there is none. */
  private static int longestAt(String words, int at, List<Occurrence> found) {
    char first = words.charAt(at);
    int longest = at;
    int mark = found.size();
    for (Phrase phrase : first < ASCII ? BY_FIRST_LETTER.get(first) : List.<Phrase>of()) {
      int end = end(phrase, words, at);
      if (end > longest) {
        found.subList(mark, found.size()).clear();
        longest = end;
      }
      if (end > at && end == longest) {
        found.add(new Occurrence(phrase.word(), at, end));
      }
    }
    return longest;
  }

  /** Where the phrase ends; -1 where it does not stand. */
  private static int end(Phrase phrase, String words, int start) {
    int at = start;
    for (int i = 0; i < phrase.pieces().size(); i++) {
      at = i == 0 ? at : holeEnd(words, at);
      String piece = phrase.pieces().get(i);
      if (at < 0 || !words.startsWith(piece, at)) {
        return -1;
      }
      at += piece.length();
    }
    return at < words.length() && continuesWord(words.charAt(at)) ? -1 : at;
  }

  private static int holeEnd(String words, int start) {
    int end = start;
    while (end < words.length()
        && end - start < LONGEST_HOLE
        && !Letters.isSpace(words.charAt(end))) {
      end++;
    }
    return end == start ? -1 : end;
  }

  private static boolean continuesWord(char c) {
    return Letters.isWordPart(c) || c == '_' || c == '/' || c == '-';
  }
}
