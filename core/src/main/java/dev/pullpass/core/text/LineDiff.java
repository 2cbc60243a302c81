package dev.pullpass.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts by lines, as people know it from {@code diff -u}. Where the texts
 * differ in more than {@link #LARGEST} pairs of lines, the whole differing part is shown as old and
 * new, which is right too and only longer.
 */
public final class LineDiff {
  private static final long LARGEST = 4_000_000;
  private static final int CONTEXT = 3;

  private final List<String> before;
  private final List<String> after;
  private final List<Line> lines = new ArrayList<>();

  private record Line(char mark, String text) {}

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    compare();
  }

  /** The differing lines with three lines around them; empty for equal texts. */
  public static String of(String before, String after) {
    return before.equals(after) ? "" : new LineDiff(lines(before), lines(after)).hunks();
  }

  /** All lines, each behind a blank, a minus or a plus, and a blank. */
  public static List<String> all(List<String> before, List<String> after) {
    return new LineDiff(before, after)
        .lines.stream().map(line -> line.mark() + " " + line.text()).toList();
  }

  private static List<String> lines(String text) {
    List<String> lines = Split.at('\n', text);
    boolean ended = lines.get(lines.size() - 1).isEmpty();
    return ended ? lines.subList(0, lines.size() - 1) : lines;
  }

  private void compare() {
    int start = 0;
    int most = Math.min(before.size(), after.size());
    while (start < most && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < most - start && last(before, end).equals(last(after, end))) {
      end++;
    }
    before.subList(0, start).forEach(line -> lines.add(new Line(' ', line)));
    middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
    before
        .subList(before.size() - end, before.size())
        .forEach(line -> lines.add(new Line(' ', line)));
  }

  private static String last(List<String> lines, int back) {
    return lines.get(lines.size() - 1 - back);
  }

  private void middle(List<String> old, List<String> now) {
    if ((long) old.size() * now.size() > LARGEST) {
      old.forEach(line -> lines.add(new Line('-', line)));
      now.forEach(line -> lines.add(new Line('+', line)));
      return;
    }
    int[][] common = commonLengths(old, now);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        lines.add(new Line(' ', old.get(i++)));
        j++;
      } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line('-', old.get(i++)));
      } else {
        lines.add(new Line('+', now.get(j++)));
      }
    }
  }

  /** The length of the longest common sequence of each pair of ends. */
  private static int[][] commonLengths(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private String hunks() {
    StringBuilder out = new StringBuilder();
    boolean skipped = false;
    for (int i = 0; i < lines.size(); i++) {
      if (isNearChange(i)) {
        out.append(skipped ? "…\n" : "");
        out.append(lines.get(i).mark()).append(lines.get(i).text()).append("\n");
        skipped = false;
      } else {
        skipped = true;
      }
    }
    return out.toString();
  }

  private boolean isNearChange(int at) {
    int to = Math.min(lines.size(), at + CONTEXT + 1);
    for (int i = Math.max(0, at - CONTEXT); i < to; i++) {
      if (lines.get(i).mark() != ' ') {
        return true;
      }
    }
    return false;
  }
}
