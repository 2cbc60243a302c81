package dev.pullpass.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts by lines, for reading only; {@link TextDiff} writes what tools take.
 */
public final class LineDiff {
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
    LineChanges changes = new LineChanges(before, after);
    int old = 0;
    int now = 0;
    while (old < before.size() || now < after.size()) {
      if (changes.isGone(old)) {
        lines.add(new Line('-', before.get(old++)));
      } else if (changes.isNew(now)) {
        lines.add(new Line('+', after.get(now++)));
      } else {
        lines.add(new Line(' ', before.get(old++)));
        now++;
      }
    }
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
