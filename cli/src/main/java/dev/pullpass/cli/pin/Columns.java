package dev.pullpass.cli.pin;

import java.util.List;

/** A table in columns as wide as their widest cell. */
final class Columns {
  private static final String GAP = "  ";

  private Columns() {}

  /** The rows, all of one length, with a line end behind each. */
  static String of(List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      int last = row.size() - 1;
      for (int i = 0; i < last; i++) {
        out.append(row.get(i)).append(" ".repeat(width(rows, i) - row.get(i).length())).append(GAP);
      }
      out.append(row.get(last)).append('\n');
    }
    return out.toString();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
