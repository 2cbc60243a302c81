package dev.pullpass.core.chart;

import dev.pullpass.core.template.Expression;
import dev.pullpass.core.text.Span;

/** A place at which a digest can be put behind a tag. */
sealed interface Spot {

  /** What names stand for there. */
  Scope scope();

  /** The template that it is in. */
  default TemplateFile file() {
    return scope().file();
  }

  /** Where it is, for telling spots apart and for showing them. */
  int offset();

  /**
   * In the text of a template.
   *
   * @param trims true where the action before eats the white space behind it
   */
  record InText(Scope scope, int offset, boolean trims) implements Spot {}

  /** At the end of what a printf makes. */
  record InPrint(Scope scope, Expression.Call call, boolean piped) implements Spot {
    @Override
    public int offset() {
      return call.span().end();
    }

    Span format() {
      return call.arguments().get(0).span();
    }
  }
}
