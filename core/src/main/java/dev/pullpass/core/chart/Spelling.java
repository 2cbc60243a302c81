package dev.pullpass.core.chart;

import java.util.Locale;

/** Whether one word is another, misspelt. */
final class Spelling {
  private static final int MOST = 2;

  private Spelling() {}

  /** True for at most two letters more, less, other or swapped, if most of the word stays. */
  static boolean isNear(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int most = Math.min(MOST, Math.min(a.length(), b.length()) / 3);
    return Math.abs(a.length() - b.length()) <= most && distance(a, b) <= most;
  }

  /** Levenshtein's distance, where two swapped neighbours count once. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, new int[] {i, j}, a, b);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, int[] at, String a, String b) {
    int i = at[0];
    int j = at[1];
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
