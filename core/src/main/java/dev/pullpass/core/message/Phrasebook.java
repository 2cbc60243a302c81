package dev.pullpass.core.message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the phrases of {@link Vocabulary} in a text, in one pass: at each border of words the
 * longest phrase that fits. A phrase's {@code *} takes one word of at most 300 characters, so the
 * time is linear in the text.
 */
final class Phrasebook {
  private static final int LONGEST_HOLE = 300;
  private static final int ASCII = 128;
  private static final int LONGEST_CUT = 80;
  private static final int SHORTEST_CUT = 12;
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
    addCut(words, found);
    return found;
  }

  /** Where the text ends, without the dots and quotes that show that it was cut off. */
  private static int textEnd(String words) {
    int end = words.length();
    while (end > 0 && " .…\"'`\n".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /**
   * Adds the phrase that is cut off by the end of the text ({@code server gave H}), if no other
   * follows it and what is left of it can mean one thing only.
   */
  private static void addCut(String words, List<Occurrence> found) {
    int textEnd = textEnd(words);
    int lastEnd = found.isEmpty() ? 0 : found.get(found.size() - 1).end();
    for (int at = Math.max(lastEnd, textEnd - LONGEST_CUT); at + SHORTEST_CUT <= textEnd; at++) {
      Set<Word> meanings = startsWord(words, at) ? cutMeanings(words, at, textEnd) : Set.of();
      if (meanings.size() == 1) {
        found.add(new Occurrence(meanings.iterator().next(), at, textEnd));
        return;
      }
    }
  }

  private static Set<Word> cutMeanings(String words, int at, int textEnd) {
    Set<Word> meanings = new LinkedHashSet<>();
    char first = words.charAt(at);
    String rest = words.substring(at, textEnd);
    for (Phrase phrase : first < ASCII ? BY_FIRST_LETTER.get(first) : List.<Phrase>of()) {
      if (phrase.pieces().get(0).startsWith(rest)) {
        meanings.add(phrase.word());
      }
    }
    return meanings;
  }

  private static boolean startsWord(String words, int at) {
    if (at == 0) {
      return true;
    }
    char before = words.charAt(at - 1);
    if (isColonOfUrl(words, at - 1)) {
      return true;
    }
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
        && !Letters.isSpace(words.charAt(end))
        && !isColonOfUrl(words, end)) {
      end++;
    }
    return end == start ? -1 : end;
  }

  /** True for the colon behind a URL, after which an error follows, with or without a space. */
  private static boolean isColonOfUrl(String words, int at) {
    return at > 0 && words.charAt(at) == ':' && words.charAt(at - 1) == Shadow.HTTPS;
  }

  private static boolean continuesWord(char c) {
    return Letters.isWordPart(c) || c == '_' || c == '/' || c == '-';
  }
}
