package dev.pullpass.core.chart;

import dev.pullpass.core.text.Span;
import dev.pullpass.core.text.Splice;
import java.util.List;
import java.util.Optional;

/**
 * The edit that puts a digest behind a tag, if there is one; where none is set, the template writes
 * what it wrote before, byte for byte. The tag stays: {@code repository:tag@digest} is what
 * runtimes pull by the digest and people read by the tag.
 */
final class TemplateEdit {
  private TemplateEdit() {}

  /**
   * The splices at a spot.
   *
   * @param digest the expression that reads the digest there
   */
  static Optional<List<Splice>> at(Spot spot, String digest) {
    if (spot instanceof Spot.InText text) {
      String end = text.trims() ? " -}}" : " }}";
      String written = "{{ with " + digest + " }}@{{ . }}{{ end" + end;
      return Optional.of(List.of(Splice.insert(text.offset(), written)));
    }
    Spot.InPrint print = (Spot.InPrint) spot;
    return print.piped() ? Optional.empty() : Optional.of(printed(print, digest));
  }

  /** One more argument, which is empty or begins with the sign. */
  private static List<Splice> printed(Spot.InPrint print, String digest) {
    Span format = print.format();
    String given = digest.startsWith("index ") ? "(" + digest + ")" : digest;
    String argument = " (" + digest + " | empty | ternary \"\" (printf \"@%s\" " + given + "))";
    return List.of(
        Splice.insert(format.end() - 1, "%s"), Splice.insert(print.call().span().end(), argument));
  }
}
