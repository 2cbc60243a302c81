package dev.pullpass.core.chart;

import dev.pullpass.core.text.LineMap;
import dev.pullpass.core.text.Splice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Adds rows for digests to the README's table of values: its columns, its order, its widths. */
final class ReadmeRows {
  /** The file. */
  static final String FILE = "README.md";

  private final String text;
  private final LineMap lines;

  ReadmeRows(String text) {
    this.text = text;
    this.lines = new LineMap(text);
  }

  List<Splice> edits(List<DigestKey> keys) {
    List<Splice> splices = new ArrayList<>();
    keys.forEach(key -> row(key).ifPresent(splices::add));
    return splices;
  }

  private Optional<Splice> row(DigestKey key) {
    List<String> path = new ArrayList<>(key.parent());
    path.add(key.beside());
    String neighbour = String.join(".", path);
    for (int line = 1; line <= lines.count(); line++) {
      List<String> cells = cells(line);
      if (cells.size() > 1 && bare(cells.get(0)).equals(neighbour)) {
        return row(key, line, cells);
      }
    }
    return Optional.empty();
  }

  private Optional<Splice> row(DigestKey key, int line, List<String> neighbour) {
    int header = header(line);
    if (header < 1 || text.contains("`" + key.shown() + "`")) {
      return Optional.empty();
    }
    StringBuilder row = new StringBuilder(lead(line));
    List<String> names = cells(header);
    boolean drawn = lines.text(header).length() == lines.text(line).length();
    for (int i = 0; i < neighbour.size(); i++) {
      String name = i < names.size() ? names.get(i).strip().toLowerCase(Locale.ROOT) : "";
      int width = drawn ? neighbour.get(i).length() : 0;
      row.append(padded(cell(i, name, key, neighbour.get(i)), width, lead(line))).append('|');
    }
    if (!lines.text(line).stripTrailing().endsWith("|")) {
      row.setLength(row.length() - 1);
    }
    int below = below(key.shown(), header, line);
    String made = row.toString().stripTrailing();
    return Optional.of(
        Splice.insert(lines.span(below).end(), (text.contains("\r\n") ? "\r\n" : "\n") + made));
  }

  private String lead(int line) {
    return lines.text(line).strip().startsWith("|") ? "|" : "";
  }

  private static String cell(int index, String column, DigestKey key, String neighbour) {
    boolean code = neighbour.contains("`");
    if (index == 0) {
      return neighbour.contains("`") ? "`" + key.shown() + "`" : key.shown();
    }
    if (column.contains("default") || column.contains("value")) {
      return code || neighbour.isBlank() ? "`\"\"`" : "\"\"";
    }
    if (column.contains("type")) {
      return code ? "`string`" : "string";
    }
    return column.contains("desc") ? ValuesKeys.MEANING : "";
  }

  /** As wide as the cells above where the table is drawn so. */
  private static String padded(String cell, int width, String lead) {
    String made = (lead.isEmpty() && width == 0 ? "" : " ") + cell;
    return made + " ".repeat(Math.max(1, width - made.length()));
  }

  /** The line with the columns' names: above the one of dashes. */
  private int header(int line) {
    for (int i = line - 1; i > 1; i--) {
      List<String> cells = cells(i);
      if (cells.isEmpty()) {
        return -1;
      }
      if (cells.stream().allMatch(ReadmeRows::isRule)) {
        return i - 1;
      }
    }
    return -1;
  }

  private static boolean isRule(String cell) {
    String bare = cell.strip();
    return !bare.isEmpty() && bare.chars().allMatch(c -> c == '-' || c == ':');
  }

  /** In a sorted table the row below which the key belongs, else the neighbour. */
  private int below(String key, int header, int neighbour) {
    List<String> keys = new ArrayList<>();
    int last = header + 1;
    while (last < lines.count() && !cells(last + 1).isEmpty()) {
      last++;
      keys.add(bare(cells(last).get(0)));
    }
    for (int i = 1; i < keys.size(); i++) {
      if (keys.get(i - 1).compareTo(keys.get(i)) > 0) {
        return neighbour;
      }
    }
    int before = 0;
    while (before < keys.size() && keys.get(before).compareTo(key) < 0) {
      before++;
    }
    return header + 1 + before;
  }

  private static String bare(String cell) {
    return cell.replace("`", "").strip();
  }

  /** The cells of a line; none where it is of no table. */
  private List<String> cells(int line) {
    String row = lines.text(line).strip();
    if (row.indexOf('|') < 0) {
      return List.of();
    }
    String inner = row.startsWith("|") ? row.substring(1) : row;
    String body = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < body.length(); i++) {
      if (body.charAt(i) == '|' && (i == 0 || body.charAt(i - 1) != '\\')) {
        cells.add(body.substring(start, i));
        start = i + 1;
      }
    }
    cells.add(body.substring(start));
    return cells;
  }
}
