package dev.pullpass.cli;

import java.util.Map;

/**
 * Which of the process's streams are a terminal, as the launcher found out: Java itself cannot tell
 * them apart before version 22, and tells otherwise since.
 *
 * @param out whether answers go to a terminal
 * @param err whether everything else does
 * @param columns how many characters a line of the terminal has; 0 where that is not known
 */
public record Terminal(boolean out, boolean err, int columns) {
  private static final int NARROWEST = 40;

  /** Files and pipes. */
  public static final Terminal NONE = new Terminal(false, false, 0);

  /** What the launcher said; {@code COLUMNS} of the environment goes before its measure. */
  static Terminal system(Map<String, String> environment) {
    String measured = System.getProperty("pullpass.terminal.columns", "");
    return new Terminal(
        Boolean.getBoolean("pullpass.terminal"),
        Boolean.getBoolean("pullpass.terminal.err"),
        columns(environment.getOrDefault("COLUMNS", measured)));
  }

  private static int columns(String text) {
    return text.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(text) : 0;
  }

  /** True if the lines of answers are to be broken at the terminal's width. */
  boolean breaksLines() {
    return out && columns >= NARROWEST;
  }
}
