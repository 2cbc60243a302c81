package dev.pullpass.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What a file says, as lines: {@code 3 CI_JOB job.image = ruby:3.1}. */
final class Said {
  private Said() {}

  static Reading read(FileKind kind, String text) {
    Reading reading = Readings.of(new SourceFile("file", kind, text));
    reading.images().forEach(Said::pointsAtItself);
    reading.made().forEach(made -> pointsAtItself(made.image()));
    return reading;
  }

  /** Each image with its line, and what it becomes where that is something else. */
  static List<String> images(FileKind kind, String text) {
    return read(kind, text).images().stream()
        .filter(use -> use.role() != ImageUse.Role.PUSHED)
        .map(Said::image)
        .toList();
  }

  private static String image(ImageUse use) {
    int line = use.file().lines().line(use.text().span().start());
    String becomes =
        use.text() instanceof ImageText.Expanded expanded ? " -> " + expanded.written() : "";
    return line + " " + use.role() + " " + use.path() + " = " + written(use) + becomes;
  }

  /** Each image that is made, with all its names. */
  static List<String> made(FileKind kind, String text) {
    return read(kind, text).made().stream()
        .map(
            made ->
                made.image().file().lines().line(made.image().text().span().start())
                    + " "
                    + made.image().role()
                    + " "
                    + made.image().path()
                    + " = "
                    + String.join(" | ", made.names()))
        .toList();
  }

  private static String written(ImageUse use) {
    return use.text() instanceof ImageText.Expanded expanded
        ? expanded.piece().value()
        : use.text().written();
  }

  /** Every place is that of the text itself, quotes and continued lines aside. */
  private static void pointsAtItself(ImageUse use) {
    String slice = use.text().span().of(use.file().text());
    String bare = slice.replace("\"", "").replace("'", "").replace("\\", "");
    assertThat(written(use)).as(use.path()).endsWith(bare).isNotEmpty();
    assertThat(bare).as(use.path()).isNotEmpty();
  }
}
