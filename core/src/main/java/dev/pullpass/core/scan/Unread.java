package dev.pullpass.core.scan;

/**
 * A file, or a part of the tree, that could not be looked at.
 *
 * @param line counted from one; 0 where no line is meant
 * @param why in a few words, without any of the content
 */
public record Unread(String file, int line, String why) {

  /** A whole file. */
  public static Unread of(String file, String why) {
    return new Unread(file, 0, why);
  }

  @Override
  public String toString() {
    return file + (line == 0 ? "" : ":" + line) + ": " + why;
  }
}
