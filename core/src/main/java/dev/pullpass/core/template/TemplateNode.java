package dev.pullpass.core.template;

import dev.pullpass.core.template.Expression.Pipeline;
import dev.pullpass.core.text.Span;
import java.util.List;
import java.util.Optional;

/** A part of a template, as a tree. */
public sealed interface TemplateNode {

  /** Where it stands; of a block, from its first action to its end. */
  Span span();

  /** Plain text between actions, as it is written: trims are not applied. */
  record Plain(Span span) implements TemplateNode {}

  /** An expression that is written out. */
  record Output(Action action, Pipeline value) implements TemplateNode {
    @Override
    public Span span() {
      return action.span();
    }
  }

  /** {@code $x := value}. */
  record Assignment(Action action, String variable, Pipeline value) implements TemplateNode {
    @Override
    public Span span() {
      return action.span();
    }
  }

  /** {@code template "name" argument}. */
  record Template(Action action, String name, Optional<Pipeline> argument) implements TemplateNode {
    @Override
    public Span span() {
      return action.span();
    }
  }

  /** A comment, {@code break} or {@code continue}. */
  record Silent(Action action) implements TemplateNode {
    @Override
    public Span span() {
      return action.span();
    }
  }

  /**
   * {@code if}, {@code with} or {@code range}, with what is done otherwise; an {@code else if} is a
   * block alone in the otherwise of the one before.
   *
   * @param open its first action
   * @param close the action that ends it
   */
  record Block(
      Action open, Head head, List<TemplateNode> body, List<TemplateNode> otherwise, Action close)
      implements TemplateNode {
    public Block {
      body = List.copyOf(body);
      otherwise = List.copyOf(otherwise);
    }

    @Override
    public Span span() {
      return new Span(open.span().start(), close.span().end());
    }
  }

  /** What a block asks: its kind, the variables that it declares, and the value. */
  record Head(ActionKind kind, List<String> variables, Pipeline value) {
    public Head {
      variables = List.copyOf(variables);
    }
  }

  /** {@code define} or {@code block}. */
  record Definition(
      Action open, String name, Optional<Pipeline> argument, List<TemplateNode> body, Action close)
      implements TemplateNode {
    public Definition {
      body = List.copyOf(body);
    }

    @Override
    public Span span() {
      return new Span(open.span().start(), close.span().end());
    }
  }
}
