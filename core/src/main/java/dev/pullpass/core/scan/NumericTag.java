package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.source.ImageText;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.Piece;
import dev.pullpass.core.source.Reading;
import dev.pullpass.core.yaml.GoScalar;
import dev.pullpass.core.yaml.GoScalar.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A tag without quotes that YAML takes for a number, and writes otherwise than it was written. */
final class NumericTag {
  static final ScanRule RULE =
      new ScanRule(
          "NumericTag",
          Severity.ERROR,
          "A tag without quotes is read as a number, and comes out as another.",
          "1.10 becomes 1.1, 0755 becomes 493, on becomes true; Helm prints integers of seven and"
              + " more digits with an exponent in many of its versions. Quotes keep a tag as it is.",
          List.of());

  private NumericTag() {}

  static Stream<Finding> check(Reading reading, ScanSettings settings) {
    return reading.images().stream().flatMap(use -> finding(use).stream());
  }

  private static Optional<Finding> finding(ImageUse use) {
    return use.text() instanceof ImageText.Parts parts
        ? parts
            .tag()
            .filter(tag -> !tag.value().isEmpty() && Inside.isPlain(use.file(), tag))
            .flatMap(tag -> finding(use, tag))
        : Optional.empty();
  }

  private static Optional<Finding> finding(ImageUse use, Piece tag) {
    GoScalar scalar = GoScalar.of(tag.value());
    if (scalar.kind() == Kind.TEXT || scalar.kind() == Kind.NULL) {
      return Optional.empty();
    }
    String start = tag.path().lastKey() + ": " + tag.value() + " is read as " + kind(scalar);
    if (!scalar.text().equals(tag.value())) {
      return Optional.of(of(use, tag, start + " and becomes " + scalar.text() + "."));
    }
    boolean isLong = use.role() == ImageUse.Role.VALUE && !scalar.asFloat().equals(tag.value());
    return isLong
        ? Optional.of(
            of(use, tag, start + ", which Helm may print as " + scalar.asFloat() + ".")
                .with(Severity.WARNING))
        : Optional.empty();
  }

  private static String kind(GoScalar scalar) {
    return scalar.kind() == Kind.BOOL ? "true or false" : "a number";
  }

  private static Finding of(ImageUse use, Piece tag, String message) {
    return Finding.of(RULE, Inside.of(use, tag), message, Edits.quote(tag));
  }
}
