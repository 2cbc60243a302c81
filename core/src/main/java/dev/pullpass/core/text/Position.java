package dev.pullpass.core.text;

/**
 * A place as editors show it.
 *
 * @param line counted from one
 * @param column counted from one, in code points
 */
public record Position(int line, int column) {

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
