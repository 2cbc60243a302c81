package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.source.KubeObject;
import dev.pullpass.core.source.Reading;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.text.LineMap;
import dev.pullpass.core.text.Span;
import dev.pullpass.core.text.Split;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file asks not to be told: {@code # pullpass:ignore LatestTag the reason} on the line or on
 * a line of its own above, and for a whole object the annotation {@code pullpass.dev/ignore} with
 * the same words, several with semicolons between them. A rule may be named by what another tool
 * calls it, and {@code *} means all. Without a reason nothing is ignored.
 */
final class Suppressions {
  static final ScanRule RULE =
      new ScanRule(
          "IgnoreWithoutReason",
          Severity.WARNING,
          "A finding is to be ignored, and no reason is given.",
          "Who reads it next year has to know why. Until there is a reason, nothing is ignored:"
              + " pullpass:ignore RULE REASON.",
          List.of());

  private static final String MARK = "pullpass:ignore";
  private static final String ANNOTATION = "pullpass.dev/ignore";

  /** Rules ignored from one line to another, both included. */
  private record Stretch(int from, int to, List<String> rules) {
    private boolean covers(Finding finding) {
      int line = finding.place().start().line();
      return line >= from && line <= to && rules.stream().anyMatch(name -> means(name, finding));
    }

    private static boolean means(String name, Finding finding) {
      return name.equals("*")
          || name.equalsIgnoreCase(finding.rule().id())
          || finding.rule().aliases().contains(name);
    }
  }

  private final SourceFile file;
  private final List<Stretch> stretches = new ArrayList<>();
  private final List<Finding> withoutReason = new ArrayList<>();

  private Suppressions(SourceFile file) {
    this.file = file;
  }

  static Suppressions of(Reading reading) {
    Suppressions suppressions = new Suppressions(reading.file());
    suppressions.comments();
    reading.objects().forEach(suppressions::annotation);
    return suppressions;
  }

  /** Those in the comments of a file, whatever else it holds. */
  static Suppressions inComments(SourceFile file) {
    Suppressions suppressions = new Suppressions(file);
    suppressions.comments();
    return suppressions;
  }

  boolean cover(Finding finding) {
    return stretches.stream().anyMatch(stretch -> stretch.covers(finding));
  }

  List<Finding> withoutReason() {
    return withoutReason;
  }

  private void comments() {
    String text = file.text();
    int at = text.indexOf(MARK);
    while (at >= 0) {
      comment(at);
      at = text.indexOf(MARK, at + MARK.length());
    }
  }

  private void comment(int at) {
    LineMap lines = file.lines();
    int line = lines.line(at);
    Span span = lines.span(line);
    String before = file.text().substring(span.start(), at);
    if (before.indexOf('#') < 0 && !before.contains("/*") && !before.contains("//")) {
      return;
    }
    int last = isBlank(before) ? nextLine(line) : line;
    add(line, last, words(file.text().substring(at + MARK.length(), span.end())), span);
  }

  /** True if nothing but the start of a comment stands there. */
  private static boolean isBlank(String before) {
    return before.chars().allMatch(c -> " \t#/*{-".indexOf(c) >= 0);
  }

  /** The line that a comment speaks of; more comments may stand between. */
  private int nextLine(int line) {
    int next = line + 1;
    while (next < file.lines().count() && isCommentOrBlank(file.lines().text(next))) {
      next++;
    }
    return next;
  }

  private static boolean isCommentOrBlank(String line) {
    String text = line.strip();
    return text.isEmpty()
        || text.startsWith("#")
        || text.startsWith("{{/*")
        || text.startsWith("{{- /*");
  }

  private static String words(String rest) {
    int end = rest.indexOf("*/");
    return (end < 0 ? rest : rest.substring(0, end)).strip();
  }

  private void annotation(KubeObject object) {
    String text = object.annotation(ANNOTATION);
    if (text.isEmpty()) {
      return;
    }
    LineMap lines = file.lines();
    int from = lines.line(object.map().span().start());
    int to = lines.line(object.map().span().end());
    for (String part : Split.at(';', text)) {
      add(from, to, part.strip(), lines.span(from));
    }
  }

  private void add(int from, int to, String words, Span place) {
    int space = words.indexOf(' ');
    if (space < 0 || words.substring(space).isBlank()) {
      String what = words.isEmpty() ? "A finding" : words;
      withoutReason.add(
          Finding.of(
              RULE,
              Place.of(file, place, "", ""),
              what + " is not ignored, since no reason is given.",
              new Mend.ByHand(
                  "write why: pullpass:ignore " + (words.isEmpty() ? "RULE" : words) + " REASON")));
      return;
    }
    stretches.add(new Stretch(from, to, Split.at(',', words.substring(0, space))));
  }
}
