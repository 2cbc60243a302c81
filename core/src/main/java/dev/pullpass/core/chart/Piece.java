package dev.pullpass.core.chart;

import dev.pullpass.core.template.Expression;
import dev.pullpass.core.template.TemplateNode;
import dev.pullpass.core.text.Span;
import java.util.List;

/** A piece of a text that a template puts together. */
sealed interface Piece {

  /**
   * Plain text, white space that trims eat left out.
   *
   * @param span where it stands
   */
  record Literal(String text, Span span) implements Piece {}

  /** What an action writes; the variables may be others there than where the text begins. */
  record Written(Symbol value, TemplateNode node, Scope scope) implements Piece {}

  /** What an argument of printf becomes. */
  record Argument(Symbol value, Expression expression) implements Piece {}

  /** One of these; the last is empty where nothing may be written. */
  record Branches(TemplateNode.Block block, List<List<Piece>> options, Scope scope)
      implements Piece {
    public Branches {
      options = List.copyOf(options);
    }
  }
}
