package dev.pullpass.core.chart;

import dev.pullpass.core.template.TemplateTree;
import dev.pullpass.core.text.Span;

/** A template with its path in the chart. */
record TemplateFile(String path, TemplateTree tree) {

  String text() {
    return tree.template().text();
  }

  String text(Span span) {
    return span.of(text());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TemplateFile file && file.path.equals(path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}
