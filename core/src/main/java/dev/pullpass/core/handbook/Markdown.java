package dev.pullpass.core.handbook;

import dev.pullpass.core.text.Split;
import java.util.Collection;
import java.util.List;

/**
 * GitHub Flavored Markdown. Names come from clusters and files, so every text is escaped: no name
 * can end a cell, open a tag, or start a heading.
 */
final class Markdown {
  private static final String SPECIAL = "\\`*_[]<>#|~&";

  private Markdown() {}

  /** The text as it is, in running text or a cell. */
  static String text(String text) {
    StringBuilder out = new StringBuilder();
    String line = oneLine(text);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      out.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return out.toString();
  }

  /** The text in a code span that no backtick in it ends; empty for an empty text. */
  static String code(String text) {
    String line = oneLine(text);
    if (line.isEmpty()) {
      return "";
    }
    String fence = "`".repeat(longestRun(line) + 1);
    boolean touches = line.startsWith("`") || line.endsWith("`");
    boolean stripped = line.startsWith(" ") && line.endsWith(" ") && !line.isBlank();
    String pad = touches || stripped ? " " : "";
    return fence + pad + line + pad + fence;
  }

  /** The same in a cell of a table, where even a code span ends at a bare pipe. */
  static String codeCell(String text) {
    return code(text).replace("|", "\\|");
  }

  /** Several code spans in one cell. */
  static String codeCells(Collection<String> texts) {
    return String.join(", ", texts.stream().map(Markdown::codeCell).toList());
  }

  /** A table; its cells are Markdown already. */
  static String table(List<String> header, List<List<String>> rows) {
    StringBuilder out = new StringBuilder(row(header));
    out.append(row(header.stream().map(cell -> "---").toList()));
    rows.forEach(cells -> out.append(row(cells)));
    return out.append("\n").toString();
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** A block of commands. */
  static String commands(Collection<String> lines) {
    List<String> printable =
        lines.stream()
            .flatMap(line -> Split.at('\n', line).stream())
            .map(Markdown::oneLine)
            .toList();
    int longest = printable.stream().mapToInt(Markdown::longestRun).max().orElse(0);
    String fence = "`".repeat(Math.max(3, longest + 1));
    return fence + "sh\n" + String.join("\n", printable) + "\n" + fence + "\n\n";
  }

  /** Points of a list; they are Markdown already. */
  static String points(Collection<String> points) {
    return points.isEmpty()
        ? ""
        : String.join("\n", points.stream().map(point -> "- " + point).toList()) + "\n\n";
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** Control characters, line ends among them, would break the page or command a terminal. */
  private static String oneLine(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' || (c >= 0x7f && c < 0xa0) || c == '\u2028' || c == '\u2029';
      out.append(control ? ' ' : c);
    }
    return out.toString();
  }
}
