package dev.pullpass.core.yaml;

import dev.pullpass.core.text.Splice;
import java.util.List;

/** Puts lines between the lines of a text, with the line ends that are in use there. */
final class Lines {
  private final String text;
  private final Layout layout;

  Lines(String text) {
    this.text = text;
    this.layout = new Layout(text);
  }

  /** At the start of a line, or at the end of a text whose last line may have no line end. */
  Splice at(int place, List<String> lines) {
    String lineBreak = layout.lineBreak(Math.max(0, place - 1));
    String joined = String.join(lineBreak, lines);
    boolean open = place == text.length() && layout.lineStart(place) < place;
    return Splice.insert(place, open ? lineBreak + joined : joined + lineBreak);
  }
}
