package dev.pullpass.core.scan;

import dev.pullpass.core.redact.Redactor;
import dev.pullpass.core.redact.Replacement;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.text.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reports show of a file: its lines and what findings say of it, without the passwords, tokens
 * and keys that may stand there. Looked for in the whole file, since often only what stands above
 * tells that a line is secret. That takes longer than the scan itself, so it is only done where a
 * line has more on it than the image, tag or name that is meant.
 */
final class ShownLines {
  private static final String HIDDEN = "***";
  private static final int SHORTEST = 4;
  private static final String AROUND = " \t-\"'{}[],";
  private static final Set<String> PLAIN =
      Set.of(
          "",
          "FROM",
          "image:",
          "imagePullPolicy:",
          "imagePullSecrets:",
          "metadata: {name:",
          "name:",
          "newName:",
          "newTag:",
          "pullPolicy:",
          "repository:",
          "tag:",
          "type:");

  private final SourceFile file;
  private @Nullable List<Span> secrets;

  ShownLines(SourceFile file) {
    this.file = file;
  }

  /** A finding of this file, as it may be shown. */
  Finding of(Finding finding) {
    List<Span> hit = secrets(finding.place());
    String message = finding.message();
    for (Span secret : hit) {
      String word = secret.of(file.text());
      message = word.length() < SHORTEST ? message : message.replace(word, HIDDEN);
    }
    return hit.isEmpty()
        ? finding
        : finding.saying(message).showing(masked(shown(finding.place()), hit));
  }

  /** A place in this file, as it may be shown. */
  Place of(Place place) {
    List<Span> hit = secrets(place);
    return hit.isEmpty() ? place : place.showing(masked(shown(place), hit));
  }

  /** The secrets on what is shown of a line. */
  private List<Span> secrets(Place place) {
    if (isPlain(place)) {
      return List.of();
    }
    Span shown = shown(place);
    return secrets().stream().filter(secret -> secret.overlaps(shown)).toList();
  }

  private List<Span> secrets() {
    List<Span> known = secrets;
    if (known == null) {
      known =
          new Redactor()
              .redact(file.text()).replacements().stream().map(Replacement::span).toList();
      secrets = known;
    }
    return known;
  }

  /** True for a line like {@code - image: "nginx:latest"}. */
  private static boolean isPlain(Place place) {
    String line = place.line();
    int from = place.index(place.start().column());
    int to = Math.max(from, place.index(place.end().column()));
    String written = line.substring(from, to);
    boolean login = written.indexOf('@') >= 0 && !written.contains("@sha256:");
    return !login
        && PLAIN.contains(bare(line.substring(0, from).replace("\"", "")))
        && bare(line.substring(to)).isEmpty();
  }

  /** A text without quotes, brackets and their like around it. */
  private static String bare(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && AROUND.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && AROUND.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The stretch of the file that a place shows. */
  private Span shown(Place place) {
    Span line = file.lines().span(place.start().line());
    int start = file.text().offsetByCodePoints(line.start(), place.before());
    return new Span(start, Math.min(line.end(), start + place.line().length()));
  }

  /** Stars, as many as characters, so that all others stay in their columns. */
  private String masked(Span shown, List<Span> hit) {
    StringBuilder out = new StringBuilder(shown.of(file.text()));
    for (Span secret : hit) {
      int from = Math.max(secret.start(), shown.start()) - shown.start();
      int to = Math.min(secret.end(), shown.end()) - shown.start();
      for (int i = from; i < to; i++) {
        out.setCharAt(i, '*');
      }
    }
    return out.toString();
  }
}
