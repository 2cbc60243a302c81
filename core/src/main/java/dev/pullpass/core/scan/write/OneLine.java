package dev.pullpass.core.scan.write;

import dev.pullpass.core.report.Shorten;
import dev.pullpass.core.text.Split;

/** Texts of files, made fit to stand on one line of a terminal. */
final class OneLine {
  private OneLine() {}

  /**
   * The text, each character that could command the terminal, end the line or turn its direction
   * (Unicode's bidirectional controls) a space; the places of all others stay.
   */
  static String of(String text) {
    String printable = Shorten.printable(text);
    StringBuilder out = new StringBuilder(printable.length());
    for (int i = 0; i < printable.length(); i++) {
      out.append(character(printable.charAt(i)));
    }
    return out.toString();
  }

  /** The same for a text of several lines. */
  static String each(String text) {
    return String.join(
        "\n", Split.at('\n', text.replace("\r\n", "\n")).stream().map(OneLine::of).toList());
  }

  private static char character(char c) {
    return c == '\n' || isTurning(c) ? ' ' : c;
  }

  private static boolean isTurning(char c) {
    return (c >= '\u2028' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u200e'
        || c == '\u200f'
        || c == '\u061c'
        || c == '\ufeff';
  }
}
