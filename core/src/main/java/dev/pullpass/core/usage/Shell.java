package dev.pullpass.core.usage;

/** Words of a command line, so that copying one never does more than it says. */
public final class Shell {
  private static final String PLAIN = "-_./:@%+=,";

  private Shell() {}

  /** The word as a POSIX shell reads it back: bare where that is safe, else in single quotes. */
  public static String word(String text) {
    boolean plain = !text.isEmpty() && text.chars().allMatch(Shell::isPlain);
    return plain ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  private static boolean isPlain(int c) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0;
  }
}
