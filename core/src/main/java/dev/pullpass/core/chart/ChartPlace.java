package dev.pullpass.core.chart;

import dev.pullpass.core.text.Span;

/** A place in a file of a chart, to be shown. */
public record ChartPlace(String path, Span span) implements Comparable<ChartPlace> {

  @Override
  public int compareTo(ChartPlace other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : Integer.compare(span.start(), other.span.start());
  }
}
