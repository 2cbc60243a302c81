package dev.pullpass.core.scan.write;

import dev.pullpass.core.scan.Place;

/**
 * The line of a finding, and carets under what is meant.
 *
 * @param line without its indent, cut at both ends where it is long
 * @param carets as many spaces as stand before the place, then a caret for each cell of it
 */
record Excerpt(String line, String carets) {
  private static final String CUT = "…";

  /** An excerpt that takes at most so many cells. */
  static Excerpt of(Place place, int cells) {
    String line = place.line();
    int from = place.index(place.start().column());
    int to = Math.max(from, place.index(place.end().column()));
    String before = OneLine.of(line.substring(0, from)).stripLeading();
    String meant = OneLine.of(line.substring(from, to));
    String rest = OneLine.of(line.substring(to)).stripTrailing();
    int room = Math.max(cells / 3, cells - Math.max(1, Cells.of(meant)) - Cells.of(rest));
    String start = end(before, room, place.before() > 0);
    String middle = start(meant, Math.max(1, cells - Cells.of(start)));
    String shown = start(start + middle + rest, cells);
    String carets = "^".repeat(Math.max(1, Cells.of(middle)));
    return new Excerpt(shown, " ".repeat(Cells.of(start)) + carets);
  }

  /** The first part of a text; the mark stands for the rest. */
  private static String start(String text, int cells) {
    if (Cells.of(text) <= cells) {
      return text;
    }
    int at = 0;
    for (int used = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      used += Cells.of(text.codePointAt(at));
      if (used > cells - 1) {
        break;
      }
    }
    return text.substring(0, at) + CUT;
  }

  /** The last part of a text; the mark stands for what comes before. */
  private static String end(String text, int cells, boolean cut) {
    if (Cells.of(text) + (cut ? 1 : 0) <= cells) {
      return cut ? CUT + text : text;
    }
    int at = text.length();
    for (int used = 1; at > 0; at -= Character.charCount(text.codePointBefore(at))) {
      used += Cells.of(text.codePointBefore(at));
      if (used > cells) {
        break;
      }
    }
    return CUT + text.substring(at);
  }
}
