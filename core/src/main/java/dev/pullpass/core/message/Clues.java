package dev.pullpass.core.message;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What one error text says: its words with their places, and its status.
 *
 * @param cast the text with its names blanked, and those names
 * @param first where each word stands for the first time
 * @param answered the HTTP status, and where it stands
 */
record Clues(
    String text,
    Shadow.Cast cast,
    List<Phrasebook.Occurrence> occurrences,
    Map<Word, Integer> first,
    Optional<StatusFinder.Status> answered) {

  private static final Set<Word> FRAMES =
      Set.of(Word.KUBELET_FRAME, Word.RUNTIME_FRAME, Word.REQUEST_FRAME);
  private static final int LONGEST_FRAME = 4096;
  private static final int MOST_FRAMES = 16;

  Clues {
    occurrences = List.copyOf(occurrences);
    first = Map.copyOf(first);
  }

  /** Reads the words and the status of one error. */
  static Clues of(String text) {
    Shadow.Cast cast = Shadow.of(text);
    List<Phrasebook.Occurrence> occurrences = Phrasebook.find(cast.words());
    Map<Word, Integer> first = new EnumMap<>(Word.class);
    for (Phrasebook.Occurrence occurrence : occurrences) {
      first.putIfAbsent(occurrence.word(), occurrence.start());
    }
    if (saysProxyRefusal(occurrences, text, cast.words())) {
      first.putIfAbsent(Word.PROXY_REFUSED, first.getOrDefault(Word.REASON_ONLY, 0));
    }
    return new Clues(text, cast, occurrences, first, StatusFinder.find(cast.words()));
  }

  /**
   * net/http gives the bare reason of a proxy's answer to CONNECT as the error of the request
   * ({@code Get "https://host/v2/": Forbidden}); every answer of a registry has its number or its
   * code with it.
   */
  private static boolean saysProxyRefusal(
      List<Phrasebook.Occurrence> occurrences, String text, String words) {
    for (Phrasebook.Occurrence found : occurrences) {
      int colon = found.start() - 2;
      if (found.word() == Word.REASON_ONLY && colon > 1 && words.startsWith(": ", colon)) {
        int before = words.charAt(colon - 1) == '"' ? colon - 2 : colon - 1;
        boolean capital = text.charAt(found.start()) != words.charAt(found.start());
        if (capital && words.charAt(before) == Shadow.HTTPS) {
          return true;
        }
      }
    }
    return false;
  }

  /** The first place where any of the words stands. */
  OptionalInt first(Set<Word> any) {
    return any.stream().filter(first::containsKey).mapToInt(first::get).min();
  }

  /** True if the word is said. */
  boolean says(Word word) {
    return first.containsKey(word);
  }

  /** The HTTP status, if there is one. */
  OptionalInt status() {
    return answered.map(found -> OptionalInt.of(found.code())).orElse(OptionalInt.empty());
  }

  /** Where the status stands, if there is one. */
  OptionalInt statusPosition() {
    return answered.map(found -> OptionalInt.of(found.position())).orElse(OptionalInt.empty());
  }

  /** Where the part of the text begins that holds the place, after all frames before it. */
  int partAt(int position) {
    int start = 0;
    int tried = 0;
    for (int i = occurrences.size() - 1; i >= 0 && tried < MOST_FRAMES; i--) {
      Phrasebook.Occurrence found = occurrences.get(i);
      if (FRAMES.contains(found.word()) && found.end() <= position) {
        start = Math.max(start, frameEnd(found.end(), position, start));
        tried++;
      }
    }
    return start;
  }

  private int frameEnd(int from, int position, int otherwise) {
    String words = cast.words();
    int limit = Math.min(position, from + LONGEST_FRAME);
    int at = from;
    while (at < limit) {
      boolean colon = words.charAt(at) == ':' || words.startsWith(" desc = ", at);
      int next = words.charAt(at) == ':' ? at + 1 : at + " desc = ".length();
      if (colon && next <= position) {
        return next;
      }
      at++;
    }
    return otherwise;
  }
}
