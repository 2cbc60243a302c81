package dev.pullpass.core.source;

import dev.pullpass.core.text.Span;
import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlScalar;

/**
 * A text that a file holds at some place.
 *
 * @param path where in the file's tree; the root of the first document in files that are no YAML
 * @param span where in the file's text, quotes included
 * @param value what it says, {@code 1.10} as it is written
 */
public record Piece(YamlPath path, Span span, String value) {

  /** A scalar of a tree. */
  public static Piece of(YamlPath path, YamlScalar scalar) {
    return new Piece(path, scalar.span(), scalar.isNull() ? "" : scalar.value());
  }
}
