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
 * @param line what stands on that line, cut where it is long
 * @param object the Kubernetes object, {@code Deployment/web}; empty where there is none
 * @param path where in the file's tree; empty where there is none
 */
public record Place(
    String file, Position start, Position end, String line, String object, String path) {
  private static final int LONGEST_LINE = 400;

  /** A stretch of a file; one of several lines is cut at the end of its first. */
  public static Place of(SourceFile file, Span span, String object, String path) {
    Position start = file.lines().position(span.start());
    Span line = file.lines().span(start.line());
    int end = Math.max(span.start(), Math.min(span.end(), line.end()));
    String text = line.of(file.text());
    String shown = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
    return new Place(file.path(), start, file.lines().position(end), shown, object, path);
  }

  /** Where an image is written. */
  public static Place of(ImageUse image) {
    return of(image.file(), image.text().span(), image.object(), image.path());
  }
}
