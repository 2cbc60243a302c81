package dev.pullpass.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table of figures, in Markdown that also reads well as it is. */
final class Table {
  private final String title;
  private final List<List<String>> rows = new ArrayList<>();

  /** An empty table with these columns. */
  Table(String title, String... columns) {
    this.title = title;
    rows.add(List.of(columns));
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** The title, then the rows; columns are as wide as their widest cell, numbers to the right. */
  String markdown() {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < rows.get(0).size(); column++) {
      int at = column;
      widths.add(Math.max(3, rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(3)));
    }
    String rule =
        widths.stream().map(w -> "-".repeat(w - 1) + ":").collect(Collectors.joining(" | "));
    String first = ":" + "-".repeat(widths.get(0) - 1);
    List<String> lines = new ArrayList<>(rows.stream().map(row -> line(row, widths)).toList());
    lines.add(1, "| " + first + rule.substring(first.length()) + " |");
    return "## " + title + "\n\n" + String.join("\n", lines) + "\n";
  }

  private static String line(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder("|");
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String pad = " ".repeat(widths.get(column) - cell.length());
      line.append(' ').append(column == 0 ? cell + pad : pad + cell).append(" |");
    }
    return line.toString();
  }
}
