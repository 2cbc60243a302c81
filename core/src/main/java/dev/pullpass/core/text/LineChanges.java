package dev.pullpass.core.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of a text go and which come, as few as possible: Myers' algorithm in linear space (An
 * O(ND) Difference Algorithm and Its Variations, 1986). Where two stretches have very little in
 * common, it settles for a good answer in place of the shortest, as GNU diff and git do.
 */
final class LineChanges {
  private static final int DEAREST = 1000;

  private final int[] before;
  private final int[] after;
  private final boolean[] gone;
  private final boolean[] come;

  /** How far each diagonal was followed from the start, and from the end. */
  private final int[] forward;

  private final int[] backward;

  private record Box(int left, int top, int right, int bottom) {}

  private record Split(int x, int y) {}

  /** Compares line by line. */
  LineChanges(List<String> before, List<String> after) {
    Map<String, Integer> numbers = new HashMap<>();
    this.before = numbered(before, numbers);
    this.after = numbered(after, numbers);
    this.gone = new boolean[before.size()];
    this.come = new boolean[after.size()];
    this.forward = new int[before.size() + after.size() + 3];
    this.backward = new int[forward.length];
    compare(new Box(0, 0, before.size(), after.size()));
  }

  private static int[] numbered(List<String> lines, Map<String, Integer> numbers) {
    int[] all = new int[lines.size()];
    int at = 0;
    for (String line : lines) {
      Integer known = numbers.putIfAbsent(line, numbers.size());
      all[at++] = known == null ? numbers.size() - 1 : known;
    }
    return all;
  }

  /** True if an old line is not in the new text. */
  boolean isGone(int line) {
    return line < gone.length && gone[line];
  }

  /** True if a new line was not in the old text. */
  boolean isNew(int line) {
    return line < come.length && come[line];
  }

  private void compare(Box whole) {
    Box box = trimmed(whole);
    while (box.left < box.right && box.top < box.bottom) {
      Split split = split(box);
      boolean stuck =
          (split.x == box.left && split.y == box.top)
              || (split.x == box.right && split.y == box.bottom);
      if (stuck) {
        break;
      }
      compare(new Box(box.left, box.top, split.x, split.y));
      box = trimmed(new Box(split.x, split.y, box.right, box.bottom));
    }
    Arrays.fill(gone, box.left, box.right, true);
    Arrays.fill(come, box.top, box.bottom, true);
  }

  private Box trimmed(Box box) {
    int left = box.left;
    int top = box.top;
    while (left < box.right && top < box.bottom && before[left] == after[top]) {
      left++;
      top++;
    }
    int right = box.right;
    int bottom = box.bottom;
    while (right > left && bottom > top && before[right - 1] == after[bottom - 1]) {
      right--;
      bottom--;
    }
    return new Box(left, top, right, bottom);
  }

  /** A place on a shortest way through the box, about half way. */
  private Split split(Box box) {
    Reach ahead = new Reach(box, box.left - box.top);
    Reach back = new Reach(box, box.right - box.bottom);
    forward[at(ahead.low)] = box.left;
    backward[at(back.low)] = box.right;
    boolean odd = ((ahead.low - back.low) & 1) != 0;
    for (int cost = 1; cost <= DEAREST; cost++) {
      int met = stepAhead(box, ahead, odd ? back : Reach.NONE);
      if (met >= 0) {
        return new Split(forward[met], forward[met] - diagonal(met));
      }
      met = stepBack(box, back, odd ? Reach.NONE : ahead);
      if (met >= 0) {
        return new Split(backward[met], backward[met] - diagonal(met));
      }
    }
    return furthest(box, ahead);
  }

  /** The diagonals that were looked at. */
  private static final class Reach {
    static final Reach NONE = new Reach(new Box(0, 0, 0, 0), 0);

    private final int least;
    private final int most;
    private int low;
    private int high;

    Reach(Box box, int diagonal) {
      this.least = box.left - box.bottom;
      this.most = box.right - box.top;
      this.low = diagonal;
      this.high = diagonal;
    }

    boolean holds(int diagonal) {
      return this != NONE && low <= diagonal && diagonal <= high;
    }
  }

  private int at(int diagonal) {
    return diagonal + after.length + 1;
  }

  private int diagonal(int at) {
    return at - after.length - 1;
  }

  private static void widen(Reach reach, int[] ends, int shift, int nothing) {
    if (reach.low > reach.least) {
      reach.low--;
      ends[reach.low - 1 + shift] = nothing;
    } else {
      reach.low++;
    }
    if (reach.high < reach.most) {
      reach.high++;
      ends[reach.high + 1 + shift] = nothing;
    } else {
      reach.high--;
    }
  }

  private int stepAhead(Box box, Reach ahead, Reach back) {
    widen(ahead, forward, at(0), -1);
    for (int d = ahead.high; d >= ahead.low; d -= 2) {
      int below = forward[at(d - 1)];
      int above = forward[at(d + 1)];
      int x = below >= above ? below + 1 : above;
      int y = x - d;
      while (x < box.right && y < box.bottom && before[x] == after[y]) {
        x++;
        y++;
      }
      forward[at(d)] = x;
      if (back.holds(d) && backward[at(d)] <= x) {
        return at(d);
      }
    }
    return -1;
  }

  private int stepBack(Box box, Reach back, Reach ahead) {
    widen(back, backward, at(0), Integer.MAX_VALUE);
    for (int d = back.high; d >= back.low; d -= 2) {
      int below = backward[at(d - 1)];
      int above = backward[at(d + 1)];
      int x = below < above ? below : above - 1;
      int y = x - d;
      while (x > box.left && y > box.top && before[x - 1] == after[y - 1]) {
        x--;
        y--;
      }
      backward[at(d)] = x;
      if (ahead.holds(d) && x <= forward[at(d)]) {
        return at(d);
      }
    }
    return -1;
  }

  /** Where most lines are behind one. */
  private Split furthest(Box box, Reach ahead) {
    Split best = new Split(box.left, box.top);
    for (int d = ahead.high; d >= ahead.low; d -= 2) {
      int x = Math.min(forward[at(d)], box.right);
      int y = x - d;
      if (y > box.bottom) {
        y = box.bottom;
        x = y + d;
      }
      if (x + y > best.x + best.y) {
        best = new Split(x, y);
      }
    }
    return best;
  }
}
