package dev.pullpass.core.scan;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant to write. */
public final class NearestName {
  private static final int LONGEST = 64;

  private NearestName() {}

  /**
   * The known name that takes the fewest changes of a letter, case aside; none if that would be
   * more than a third of them.
   */
  public static Optional<String> of(String name, Collection<String> known) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .min(Comparator.comparingInt(other -> distance(lower, other.toLowerCase(Locale.ROOT))))
        .filter(
            best ->
                distance(lower, best.toLowerCase(Locale.ROOT)) <= Math.max(1, best.length() / 3));
  }

  /** Letters changed, put in, left out, or swapped with their neighbour. */
  private static int distance(String from, String to) {
    int[][] best = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        best[i][j] = i == 0 || j == 0 ? i + j : step(best, from, to, new int[] {i, j});
      }
    }
    return best[from.length()][to.length()];
  }

  private static int step(int[][] best, String from, String to, int[] at) {
    int i = at[0];
    int j = at[1];
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int change = best[i - 1][j - 1] + (same ? 0 : 1);
    int least = Math.min(change, 1 + Math.min(best[i - 1][j], best[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(least, best[i - 2][j - 2] + 1) : least;
  }
}
