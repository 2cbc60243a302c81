package dev.pullpass.core.template;

import dev.pullpass.core.template.TemplateNode.Block;
import dev.pullpass.core.template.TemplateNode.Definition;
import dev.pullpass.core.template.TemplateNode.Head;
import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A template as a tree.
 *
 * @param nodes the top of it; empty where there is a problem
 */
public record TemplateTree(
    GoTemplate template, List<TemplateNode> nodes, Optional<TemplateProblem> problem) {

  public TemplateTree {
    nodes = List.copyOf(nodes);
  }

  /** Reads a text; never throws. */
  public static TemplateTree read(String text) {
    GoTemplate template = GoTemplate.read(text);
    if (template.problem().isPresent()) {
      return new TemplateTree(template, List.of(), template.problem());
    }
    try {
      return new TemplateTree(template, new Reading(template).top(), Optional.empty());
    } catch (ExpressionParser.Fault fault) {
      return new TemplateTree(template, List.of(), Optional.of(fault.problem()));
    }
  }

  /** One pass over the actions. */
  private static final class Reading {
    private static final int DEEPEST = 100;
    private final GoTemplate template;
    private int next;
    private int done;

    private Reading(GoTemplate template) {
      this.template = template;
    }

    private List<TemplateNode> top() {
      List<TemplateNode> nodes = body(0);
      if (next < template.actions().size()) {
        throw new ExpressionParser.Fault(
            template.actions().get(next).span().start(), "there is nothing to end here");
      }
      return nodes;
    }

    /** The nodes up to an {@code else}, an {@code end} or the end of the text. */
    private List<TemplateNode> body(int depth) {
      if (depth > DEEPEST) {
        throw new ExpressionParser.Fault(done, "nested too deeply");
      }
      List<TemplateNode> nodes = new ArrayList<>();
      while (next < template.actions().size()) {
        Action action = template.actions().get(next);
        plainBefore(action.span().start(), nodes);
        if (action.kind() == ActionKind.END || action.kind() == ActionKind.ELSE) {
          return nodes;
        }
        next++;
        done = action.span().end();
        nodes.add(node(action, depth));
      }
      plainBefore(template.text().length(), nodes);
      return nodes;
    }

    private void plainBefore(int end, List<TemplateNode> nodes) {
      if (end > done) {
        nodes.add(new TemplateNode.Plain(new Span(done, end)));
      }
      done = end;
    }

    private TemplateNode node(Action action, int depth) {
      return switch (action.kind()) {
        case IF, RANGE, WITH -> block(action, parser(action), depth);
        case DEFINE, BLOCK -> definition(action, depth);
        case TEMPLATE -> call(action);
        case ASSIGNMENT -> assignment(action);
        case OUTPUT -> new TemplateNode.Output(action, parser(action).all());
        default -> new TemplateNode.Silent(action);
      };
    }

    private ExpressionParser parser(Action action) {
      return new ExpressionParser(template.text(), action.code());
    }

    private TemplateNode assignment(Action action) {
      ExpressionParser parser = parser(action);
      List<String> names = parser.declared();
      return new TemplateNode.Assignment(action, names.get(names.size() - 1), parser.all());
    }

    private TemplateNode call(Action action) {
      ExpressionParser parser = parser(action);
      parser.takesWord("template");
      String name = parser.quoted();
      return new TemplateNode.Template(action, name, rest(parser));
    }

    private static Optional<Expression.Pipeline> rest(ExpressionParser parser) {
      return parser.done() ? Optional.empty() : Optional.of(parser.all());
    }

    private Definition definition(Action action, int depth) {
      ExpressionParser parser = parser(action);
      if (!parser.takesWord("define")) {
        parser.takesWord("block");
      }
      String name = parser.quoted();
      Optional<Expression.Pipeline> argument = rest(parser);
      List<TemplateNode> body = body(depth + 1);
      return new Definition(action, name, argument, body, end(action));
    }

    private Block block(Action open, ExpressionParser parser, int depth) {
      Head head = head(parser, open);
      List<TemplateNode> body = body(depth + 1);
      List<TemplateNode> otherwise = List.of();
      boolean chained = false;
      if (isElse()) {
        Action action = template.actions().get(next++);
        done = action.span().end();
        ExpressionParser more = parser(action);
        more.takesWord("else");
        chained = !more.done();
        otherwise = chained ? List.of(block(action, more, depth + 1)) : body(depth + 1);
      }
      Action close = chained ? template.actions().get(next - 1) : end(open);
      return new Block(open, head, body, otherwise, close);
    }

    private boolean isElse() {
      return next < template.actions().size()
          && template.actions().get(next).kind() == ActionKind.ELSE;
    }

    private Head head(ExpressionParser parser, Action action) {
      for (ActionKind kind : List.of(ActionKind.IF, ActionKind.WITH, ActionKind.RANGE)) {
        if (parser.takesWord(kind.name().toLowerCase(java.util.Locale.ROOT))) {
          List<String> variables = parser.declared();
          return new Head(kind, variables, parser.all());
        }
      }
      throw new ExpressionParser.Fault(action.span().start(), "unexpected word behind else");
    }

    private Action end(Action open) {
      if (next >= template.actions().size()
          || template.actions().get(next).kind() != ActionKind.END) {
        throw new ExpressionParser.Fault(open.span().start(), "the block is not ended");
      }
      Action close = template.actions().get(next++);
      done = close.span().end();
      return close;
    }
  }
}
