package dev.pullpass.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A unified diff that {@code git apply} and {@code patch} take: three lines of context, carriage
 * returns as they are, a missing line end at the end of the text said.
 */
public final class TextDiff {
  private static final int CONTEXT = 3;
  private static final String NONE = "/dev/null";
  private static final String NO_LINE_END = "\n\\ No newline at end of file\n";

  private final List<String> before;
  private final List<String> after;
  private final LineChanges changes;
  private final StringBuilder out = new StringBuilder();

  private TextDiff(String before, String after) {
    this.before = lines(before);
    this.after = lines(after);
    this.changes = new LineChanges(this.before, this.after);
  }

  /**
   * What changes in a file; empty if nothing does.
   *
   * @param path with slashes, from where the patch is to be applied
   */
  public static String of(String path, String before, String after) {
    return before.equals(after)
        ? ""
        : new TextDiff(before, after).under(name("a/" + path), name("b/" + path));
  }

  /** A file that was not there before. */
  public static String created(String path, String text) {
    return new TextDiff("", text).under(NONE, name("b/" + path));
  }

  /** Each with its line end. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, next));
      start = next;
    }
    return lines;
  }

  /** As git reads names: quoted if they hold quotes, a tab behind them if they hold blanks. */
  private static String name(String path) {
    StringBuilder quoted = new StringBuilder("\"");
    boolean plain = true;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean special = c == '"' || c == '\\' || c < ' ' || c == 0x7F;
      plain &= !special;
      quoted.append(special ? escape(c) : String.valueOf(c));
    }
    String blank = path.indexOf(' ') >= 0 ? "\t" : "";
    return plain ? path + blank : quoted + "\"";
  }

  private static String escape(char c) {
    String octal = Integer.toOctalString(01000 + c).substring(1);
    return c == '"' || c == '\\' ? "\\" + c : "\\" + octal;
  }

  /** Lines of both texts, from one place to another. */
  private record Place(int old, int now) {}

  private String under(String oldName, String newName) {
    out.append("--- ").append(oldName).append("\n+++ ").append(newName).append('\n');
    Place at = nextChange(new Place(0, 0));
    while (at.old < before.size() || at.now < after.size()) {
      Place start = at;
      Place end = endOfChange(at);
      at = nextChange(end);
      boolean more = at.old < before.size() || at.now < after.size();
      while (more && at.old - end.old <= 2 * CONTEXT) {
        end = endOfChange(at);
        at = nextChange(end);
        more = at.old < before.size() || at.now < after.size();
      }
      hunk(start, end);
    }
    return out.toString();
  }

  private Place nextChange(Place from) {
    int old = from.old;
    int now = from.now;
    while (old < before.size() && !changes.isGone(old) && !changes.isNew(now)) {
      old++;
      now++;
    }
    return new Place(old, now);
  }

  private Place endOfChange(Place from) {
    int old = from.old;
    int now = from.now;
    while (changes.isGone(old)) {
      old++;
    }
    while (changes.isNew(now)) {
      now++;
    }
    return new Place(old, now);
  }

  private void hunk(Place start, Place end) {
    int lead = Math.min(CONTEXT, Math.min(start.old, start.now));
    int trail = Math.min(CONTEXT, before.size() - end.old);
    Place from = new Place(start.old - lead, start.now - lead);
    Place to = new Place(end.old + trail, end.now + trail);
    out.append("@@ -").append(range(from.old, to.old));
    out.append(" +").append(range(from.now, to.now)).append(" @@\n");
    int old = from.old;
    int now = from.now;
    while (old < to.old || now < to.now) {
      if (changes.isGone(old)) {
        line('-', before.get(old++));
      } else if (changes.isNew(now)) {
        line('+', after.get(now++));
      } else {
        line(' ', before.get(old++));
        now++;
      }
    }
  }

  /** First line and count; where there is no line, the one before it. */
  private static String range(int from, int to) {
    return (from == to ? from : from + 1) + "," + (to - from);
  }

  private void line(char mark, String line) {
    out.append(mark).append(line).append(line.endsWith("\n") ? "" : NO_LINE_END);
  }
}
