package dev.pullpass.core.message;

import java.util.ArrayList;
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
 * @param last where each word stands for the last time, which is nearest to the cause
 * @param answered the HTTP status, and where it stands
 */
record Clues(
    String text,
    Shadow.Cast cast,
    List<Phrasebook.Occurrence> occurrences,
    Map<Word, Integer> last,
    Optional<StatusFinder.Status> answered) {

  private static final Set<Word> FRAMES =
      Set.of(Word.KUBELET_FRAME, Word.RUNTIME_FRAME, Word.REQUEST_FRAME);
  private static final int LONGEST_FRAME = 4096;
  private static final int MOST_FRAMES = 16;
  private static final int SHORTEST_REASON = 8;
  private static final String GRPC_DESCRIPTION = " desc = ";

  Clues {
    occurrences = List.copyOf(occurrences);
    last = Map.copyOf(last);
  }

  /** Reads the words and the status of one error. */
  static Clues of(String text) {
    Shadow.Cast cast = Shadow.of(text);
    List<Phrasebook.Occurrence> occurrences = new ArrayList<>(Phrasebook.find(cast.words()));
    occurrences.removeIf(found -> isProse(found, cast.words()));
    Map<Word, Integer> last = new EnumMap<>(Word.class);
    for (Phrasebook.Occurrence occurrence : occurrences) {
      last.put(occurrence.word(), occurrence.start());
    }
    if (saysProxyRefusal(occurrences, text, cast.words())) {
      last.putIfAbsent(Word.PROXY_REFUSED, last.getOrDefault(Word.REASON_ONLY, 0));
    }
    int reason = ownReason(occurrences, cast.words());
    if (reason > 0) {
      last.putIfAbsent(Word.PROXY_REFUSED, reason);
    }
    return new Clues(text, cast, occurrences, last, StatusFinder.find(cast.words()));
  }

  /** True for {@code GET request to}, where no URL follows. */
  private static boolean isProse(Phrasebook.Occurrence found, String words) {
    int target = words.indexOf(' ', found.start()) + 1;
    return found.word() == Word.REQUEST_FRAME
        && words.charAt(target) != '"'
        && words.charAt(target) != Shadow.HTTPS
        && words.charAt(target) != Shadow.NAME;
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

  /**
   * Where a proxy's own reason stands: one unknown word is all that follows the URL of a request
   * ({@code Get https://host/v2/: AuthorizedOnly}); 0 where there is none.
   */
  private static int ownReason(List<Phrasebook.Occurrence> occurrences, String words) {
    int url = words.lastIndexOf(Shadow.HTTPS);
    int colon = url >= 0 && words.startsWith("\"", url + 1) ? url + 2 : url + 1;
    if (url < 0 || !words.startsWith(": ", colon)) {
      return 0;
    }
    int start = colon + 2;
    String rest = words.substring(start).strip();
    boolean isKnown = occurrences.stream().anyMatch(found -> found.end() > start);
    boolean isRequest = occurrences.stream().anyMatch(found -> found.word() == Word.REQUEST_FRAME);
    return isRequest && !isKnown && isLongWord(rest) ? start : 0;
  }

  private static boolean isLongWord(String text) {
    int at = 0;
    while (at < text.length() && Letters.isWordPart(text.charAt(at))) {
      at++;
    }
    return at == text.length() && at >= SHORTEST_REASON;
  }

  /** The last place where any of the words stands. */
  OptionalInt last(Set<Word> any) {
    return any.stream()
        .filter(last::containsKey)
        .mapToInt(word -> last.getOrDefault(word, 0))
        .max();
  }

  /** True if the word is said. */
  boolean says(Word word) {
    return last.containsKey(word);
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

  /** Where the part behind a frame begins: after its colon, or after the code of a gRPC error. */
  private int frameEnd(int from, int position, int otherwise) {
    String words = cast.words();
    int limit = Math.min(position, from + LONGEST_FRAME);
    for (int at = words.charAt(from - 1) == ':' ? from - 1 : from; at < limit; at++) {
      int end = separatorEnd(words, at);
      if (end > 0 && end <= position) {
        return end;
      }
    }
    return otherwise;
  }

  private static int separatorEnd(String words, int at) {
    if (words.startsWith(GRPC_DESCRIPTION, at)) {
      return at + GRPC_DESCRIPTION.length();
    }
    boolean isColon = words.startsWith(": ", at) || words.startsWith(":\n", at);
    return isColon && !words.startsWith("code = ", at + 2) ? at + 2 : -1;
  }
}
