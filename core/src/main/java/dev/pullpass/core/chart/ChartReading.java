package dev.pullpass.core.chart;

import dev.pullpass.core.template.KeyLine;
import dev.pullpass.core.template.MaskedTemplate;
import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One walk over a chart: the values that it uses, and the images that it writes. */
final class ChartReading {
  private static final Set<String> IMAGE = Set.of("image");
  private static final int MOST_VISITS = 500;

  private final ChartSources chart;
  private final Helpers helpers;
  private final Uses uses = new Uses();
  private final Map<TemplateFile, List<KeyLine>> lines = new LinkedHashMap<>();
  private final Map<Span, Integer> visits = new LinkedHashMap<>();
  private final List<ImageLine> images = new ArrayList<>();
  private final boolean exhausted;

  ChartReading(ChartSources chart) {
    this.chart = chart;
    this.helpers = Helpers.of(chart);
    helpers.templates().forEach(file -> lines.put(file, images(file)));
    Walk walk = new Walk(helpers, uses, this::visit);
    helpers.templates().forEach(walk::template);
    walk.uncalled();
    this.exhausted = walk.evaluator().isExhausted();
  }

  private static List<KeyLine> images(TemplateFile file) {
    boolean manifest = !file.path().endsWith(".txt") && !file.path().endsWith(".md");
    return manifest ? MaskedTemplate.of(file.tree().template()).keyLines(IMAGE) : List.of();
  }

  ChartSources chart() {
    return chart;
  }

  Helpers helpers() {
    return helpers;
  }

  Set<Use> uses() {
    return uses.all();
  }

  List<ImageLine> images() {
    return List.copyOf(images);
  }

  /** True if the templates are more than is followed: then some of their ways are not known. */
  boolean isExhausted() {
    return exhausted || visits.values().stream().anyMatch(count -> count > MOST_VISITS);
  }

  /** True if not all of the templates could be followed. */
  boolean isIncomplete() {
    return isExhausted() || !helpers.unreadable().isEmpty();
  }

  /** The lines with an image in templates of the chart, also those never reached. */
  Map<TemplateFile, List<KeyLine>> lines() {
    return lines;
  }

  private void visit(Scope scope, List<Piece> pieces) {
    for (KeyLine line : lines.getOrDefault(scope.file(), List.of())) {
      List<Piece> value = line.value().isEmpty() ? List.of() : clipped(pieces, line.value());
      if (!value.isEmpty() && visits.merge(line.key(), 1, Integer::sum) <= MOST_VISITS) {
        Symbol.Text image = new Symbol.Text(value, new Symbol.Body(scope));
        images.add(new ImageLine(scope.file(), line.key(), line.value(), image));
      }
    }
  }

  /** The pieces within a stretch, if it begins in one of them and not in a branch below. */
  private static List<Piece> clipped(List<Piece> pieces, Span value) {
    List<Piece> inside = new ArrayList<>();
    boolean begins = false;
    for (Piece piece : pieces) {
      Span span = span(piece);
      boolean plain = piece instanceof Piece.Literal;
      begins |= span.start() == value.start() || (plain && span.holds(start(value)));
      if (piece instanceof Piece.Literal literal && span.overlaps(value)) {
        inside.add(clipped(literal, value));
      } else if (!plain && value.holds(span)) {
        inside.add(piece);
      }
    }
    return begins ? inside : List.of();
  }

  private static Span start(Span value) {
    return new Span(value.start(), Math.min(value.end(), value.start() + 1));
  }

  private static Piece clipped(Piece.Literal literal, Span value) {
    Span span = literal.span();
    int from = Math.max(span.start(), value.start());
    int to = Math.min(span.end(), value.end());
    String text = literal.text().substring(from - span.start(), to - span.start());
    return new Piece.Literal(text, new Span(from, to));
  }

  private static Span span(Piece piece) {
    if (piece instanceof Piece.Literal literal) {
      return literal.span();
    }
    if (piece instanceof Piece.Written written) {
      return written.node().span();
    }
    if (piece instanceof Piece.Branches branches) {
      return branches.block().span();
    }
    return ((Piece.Argument) piece).expression().span();
  }
}
