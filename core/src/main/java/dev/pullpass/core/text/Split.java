package dev.pullpass.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts texts at one character. {@code String.split} and its like would bring the whole engine of
 * regular expressions into what a browser has to load.
 */
public final class Split {
  private Split() {}

  /** The parts between the separators, empty ones too; the text alone where there is none. */
  public static List<String> at(char separator, String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }
}
