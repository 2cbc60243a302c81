package dev.pullpass.cli.pin;

import dev.pullpass.core.text.LineDiff;

/** The difference of a file as a patch. */
final class Differences {
  private Differences() {}

  /** Empty where nothing differs. */
  static String of(String file, String before, String after) {
    String lines = LineDiff.of(before, after);
    return lines.isEmpty() ? "" : "--- a/" + file + "\n+++ b/" + file + "\n" + lines;
  }
}
