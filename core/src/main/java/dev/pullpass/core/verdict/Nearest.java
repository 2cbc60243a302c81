package dev.pullpass.core.verdict;

import java.util.List;
import java.util.Optional;

/** Finds the word that a person probably meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate with the fewest edits, the first among equals, if one is near enough.
   *
   * @param most the largest number of single-character edits that still counts as near
   */
  public static Optional<String> of(String word, List<String> candidates, int most) {
    Optional<String> best = Optional.empty();
    int fewest = most + 1;
    for (String candidate : candidates) {
      int edits = distance(word, candidate, fewest);
      if (edits < fewest) {
        fewest = edits;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  /** Levenshtein's distance, given up with {@code limit} as soon as it cannot be smaller. */
  static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return Math.min(row[b.length()], limit);
  }
}
