package dev.pullpass.core.text;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line: the longest common part stays, in its order. */
public final class LineDiff {
  private final List<String> before;
  private final List<String> after;
  private final int[][] common;

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    this.common = new int[before.size() + 1][after.size() + 1];
  }

  /** All lines: those that stay behind two blanks, those that go and come behind - and +. */
  public static List<String> of(List<String> before, List<String> after) {
    return new LineDiff(before, after).lines();
  }

  private List<String> lines() {
    measure();
    List<String> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (isSame(i, j)) {
        lines.add("  " + before.get(i++));
        j++;
      } else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
        lines.add("- " + before.get(i++));
      } else {
        lines.add("+ " + after.get(j++));
      }
    }
    return lines;
  }

  private boolean isSame(int i, int j) {
    return i < before.size() && j < after.size() && before.get(i).equals(after.get(j));
  }

  /** For each pair of rests, how many lines they have in common. */
  private void measure() {
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            isSame(i, j) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
  }
}
