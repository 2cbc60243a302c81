package dev.pullpass.core.text;

/**
 * A stretch of a text, in UTF-16 units as {@code String} counts them.
 *
 * @param start its first character
 * @param end the first character behind it; the same as start where nothing stands there
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(start + ".." + end + " is no stretch of a text");
    }
  }

  /** What stands there. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** True if nothing stands there. */
  public boolean isEmpty() {
    return start == end;
  }

  /** True if the two have a character in common. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** True if the other lies within this one. */
  public boolean holds(Span other) {
    return start <= other.start && other.end <= end;
  }
}
