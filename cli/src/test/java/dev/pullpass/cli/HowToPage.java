package dev.pullpass.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of a page's tables (GitHub-flavoured Markdown), headings left out. */
record HowToPage(List<Row> rows) {
  private static final Pattern CELLS =
      Pattern.compile("\\| ((?:\\\\\\||[^|])+) \\| ((?:\\\\\\||[^|])+) \\|");
  private static final String RULE = "|---";
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /**
   * One row.
   *
   * @param before what one did so far: a command, or words
   * @param command what does it here
   */
  record Row(String before, String command) {
    /** The command of the left column, where there is nothing else in front of it. */
    String commandBefore() {
      return before.startsWith("`") ? code(before) : "";
    }
  }

  /** Reads the page; a second column that is no command is a mistake of the page. */
  static HowToPage read(String file) {
    List<Row> rows = new ArrayList<>();
    List<String> lines = Samples.text(file).lines().toList();
    for (int i = 0; i < lines.size() - 1; i++) {
      boolean heading = lines.get(i + 1).startsWith(RULE) || lines.get(i).startsWith(RULE);
      if (lines.get(i).startsWith("|") && !heading) {
        rows.add(row(lines.get(i)));
      }
    }
    return new HowToPage(rows);
  }

  private static Row row(String line) {
    Matcher cells = CELLS.matcher(line);
    if (!cells.matches()) {
      throw new AssertionError("not two columns: " + line);
    }
    String second = unescaped(cells.group(2));
    if (!second.equals("`" + code(second) + "`")) {
      throw new AssertionError("more than one command: " + line);
    }
    return new Row(unescaped(cells.group(1)), code(second));
  }

  private static String unescaped(String cell) {
    return cell.replace("\\|", "|");
  }

  private static String code(String cell) {
    Matcher code = CODE.matcher(cell);
    if (!code.find()) {
      throw new AssertionError("no command in: " + cell);
    }
    return code.group(1);
  }

  List<String> commands() {
    return rows.stream().map(Row::command).toList();
  }
}
