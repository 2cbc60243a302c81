package dev.pullpass.core.chart;

import dev.pullpass.core.template.Action;
import dev.pullpass.core.template.ActionKind;
import dev.pullpass.core.template.TemplateNode;
import dev.pullpass.core.template.TemplateNode.Block;
import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Walks over all templates of a chart as Helm would, but along all branches: every value used is
 * noted, and every body is shown to those who look for images.
 */
final class Walk {
  private final Uses uses;
  private final Evaluator evaluator;
  private final Helpers helpers;
  private final Visitor visitor;
  private final Set<String> called = new HashSet<>();

  /** Is shown what bodies write. */
  interface Visitor {
    /** A body was walked over; a helper's is shown each time that it is called. */
    void visit(Scope scope, List<Piece> pieces);
  }

  Walk(Helpers helpers, Uses uses, Visitor visitor) {
    this.helpers = helpers;
    this.uses = uses;
    this.visitor = visitor;
    this.evaluator = new Evaluator(helpers, uses, this::helper);
  }

  Evaluator evaluator() {
    return evaluator;
  }

  /** One template, as Helm renders it. */
  void template(TemplateFile file) {
    body(file.tree().nodes(), Scope.of(file, new Symbol.Root()));
  }

  /** Named templates that nothing in the chart calls; what they would be given is guessed. */
  void uncalled() {
    for (Helpers.Named helper : helpers.own()) {
      if (!called.contains(helper.definition().name())) {
        evaluator.named(helper.definition().name(), new Symbol.Root());
      }
    }
  }

  private Symbol.Text helper(Helpers.Named helper, Symbol given) {
    called.add(helper.definition().name());
    return body(helper.definition().body(), Scope.of(helper.file(), given)).text();
  }

  /** What a body writes, and what its variables are at its end. */
  private record Written(Symbol.Text text, Scope end) {}

  private Written body(List<TemplateNode> nodes, Scope start) {
    List<Piece> pieces = new ArrayList<>();
    Scope scope = start;
    for (int i = 0; i < nodes.size() && evaluator.step(); i++) {
      TemplateNode node = nodes.get(i);
      if (node instanceof TemplateNode.Plain plain) {
        Span span = trimmed(plain.span(), scope.file());
        pieces.add(new Piece.Literal(scope.file().text(span), span));
      } else if (node instanceof TemplateNode.Assignment assignment) {
        Symbol value = evaluator.value(assignment.value(), scope);
        uses.add(value, Use.How.TEST);
        scope = scope.with(assignment.variable(), value);
      } else if (node instanceof Block block) {
        scope = branches(block, scope, pieces);
      } else {
        output(node, scope, pieces);
      }
    }
    Symbol.Text text = new Symbol.Text(pieces, new Symbol.Body(start));
    visitor.visit(start, text.pieces());
    return new Written(text, scope);
  }

  /** Plain text without what the actions around it trim. */
  private static Span trimmed(Span span, TemplateFile file) {
    int start = span.start();
    int end = span.end();
    String text = file.text();
    boolean before = start >= 4 && text.startsWith("-}}", start - 3);
    boolean after = text.startsWith("{{- ", end) || text.startsWith("{{-\n", end);
    while (before && start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (after && end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private void output(TemplateNode node, Scope scope, List<Piece> pieces) {
    if (node instanceof TemplateNode.Output output) {
      Symbol value = evaluator.value(output.value(), scope);
      uses.add(value, behindName(pieces) ? Use.How.NAME : Use.How.WHOLE);
      pieces.add(new Piece.Written(value, node, scope));
    } else if (node instanceof TemplateNode.Template call) {
      Symbol given =
          call.argument().map(it -> evaluator.value(it, scope)).orElseGet(Symbol.Changed::nothing);
      pieces.add(new Piece.Written(evaluator.named(call.name(), given), node, scope));
    } else if (node instanceof TemplateNode.Definition definition
        && definition.open().kind() == ActionKind.BLOCK) {
      Symbol given =
          definition
              .argument()
              .map(it -> evaluator.value(it, scope))
              .orElseGet(Symbol.Changed::nothing);
      pieces.add(new Piece.Written(evaluator.named(definition.name(), given), node, scope));
    }
  }

  private static boolean behindName(List<Piece> pieces) {
    Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    if (!(last instanceof Piece.Literal literal)) {
      return false;
    }
    String text = literal.text().stripTrailing();
    return text.endsWith("name:") || text.endsWith("name: \"") || text.endsWith("name: '");
  }

  private Scope branches(Block block, Scope scope, List<Piece> pieces) {
    Symbol value = evaluator.value(block.head().value(), scope);
    boolean keys = block.head().kind() == ActionKind.RANGE && block.head().variables().size() == 2;
    uses.add(value, keys ? Use.How.WHOLE : Use.How.TEST);
    Scope without = value instanceof Symbol.Value asked ? scope.without(asked.path()) : scope;
    List<Scope> ends = new ArrayList<>();
    List<List<Piece>> options = new ArrayList<>();
    for (Symbol dot : dots(block, value)) {
      Written body = body(block.body(), inside(block, scope, dot));
      ends.add(body.end());
      options.add(body.text().pieces());
    }
    Written otherwise = body(block.otherwise(), without);
    ends.add(otherwise.end());
    options.add(block.otherwise().isEmpty() ? List.of() : otherwise.text().pieces());
    pieces.add(new Piece.Branches(block, options, scope));
    return scope.after(ends);
  }

  /** What dot may be in the body; a range over things that are known is walked for each. */
  private static List<Symbol> dots(Block block, Symbol value) {
    if (block.head().kind() != ActionKind.RANGE) {
      return List.of(value);
    }
    return value.item() instanceof Symbol.Either some ? some.options() : List.of(value.item());
  }

  private static Scope inside(Block block, Scope scope, Symbol dot) {
    List<String> variables = block.head().variables();
    boolean range = block.head().kind() == ActionKind.RANGE;
    Scope inner = block.head().kind() == ActionKind.IF ? scope : scope.withDot(dot);
    for (int i = 0; i < variables.size(); i++) {
      boolean index = range && variables.size() == 2 && i == 0;
      inner = inner.with(variables.get(i), index ? Symbol.Changed.nothing() : dot);
    }
    return inner;
  }

  /** The last action of a node: behind it, text can be put. */
  static Action lastAction(TemplateNode node) {
    if (node instanceof TemplateNode.Output output) {
      return output.action();
    }
    if (node instanceof TemplateNode.Template template) {
      return template.action();
    }
    if (node instanceof Block block) {
      return block.close();
    }
    if (node instanceof TemplateNode.Definition definition) {
      return definition.close();
    }
    throw new IllegalArgumentException("nothing is written there");
  }
}
