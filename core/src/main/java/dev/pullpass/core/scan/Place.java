package dev.pullpass.core.scan;

import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.text.Position;
import dev.pullpass.core.text.Span;

/**
 * Where something was found, with all that reports show of it, so that the file need not be kept.
 *
 * @param start of what is meant
 * @param end behind it, on the same line
 * @param line what stands on that line, of a long one the part around the place
 * @param object the Kubernetes object, {@code Deployment/web}; empty where there is none
 * @param path where in the file's tree; empty where there is none
 * @param before how many code points of the line stand before what is shown of it
 */
public record Place(
    String file,
    Position start,
    Position end,
    String line,
    String object,
    String path,
    int before) {
  private static final int LONGEST_LINE = 400;
  private static final int SHOWN_BEFORE = 100;

  /** A stretch of a file; one of several lines is cut at the end of its first. */
  public static Place of(SourceFile file, Span span, String object, String path) {
    Position start = file.lines().position(span.start());
    Span line = file.lines().span(start.line());
    int end = Math.max(span.start(), Math.min(span.end(), line.end()));
    Span shown = shown(file.text(), line, span.start());
    int before = file.text().codePointCount(line.start(), shown.start());
    Position last = file.lines().position(end);
    return new Place(file.path(), start, last, shown.of(file.text()), object, path, before);
  }

  /** All of a line, or the part of a long one that begins a little before the place. */
  private static Span shown(String text, Span line, int at) {
    if (line.end() - line.start() <= LONGEST_LINE) {
      return line;
    }
    int last = Math.max(line.start(), line.end() - LONGEST_LINE);
    int start = Math.max(line.start(), Math.min(last, at - SHOWN_BEFORE));
    return new Span(whole(text, start), whole(text, start + LONGEST_LINE));
  }

  /** Not between the two halves of a character. */
  private static int whole(String text, int at) {
    boolean within =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return within ? at - 1 : at;
  }

  /** Where an image is written. */
  public static Place of(ImageUse image) {
    return of(image.file(), image.text().span(), image.object(), image.path());
  }

  /** The same, with another text shown of the line: one without secrets. */
  public Place showing(String other) {
    return new Place(file, start, end, other, object, path, before);
  }

  /** What is meant, as far as the line that is shown has it. */
  public String written() {
    int from = index(start.column());
    return line.substring(from, Math.max(from, index(end.column())));
  }

  /** Where a column lies in what is shown of the line; at one of its ends if it lies outside. */
  public int index(int column) {
    int points = Math.max(0, column - 1 - before);
    int most = line.codePointCount(0, line.length());
    return line.offsetByCodePoints(0, Math.min(points, most));
  }
}
