package dev.pullpass.core.scan.write;

import dev.pullpass.core.report.Shorten;

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
      char c = printable.charAt(i);
      out.append(c == '\n' || isTurning(c) ? ' ' : c);
    }
    return out.toString();
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
