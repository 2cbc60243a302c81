package dev.pullpass.core.chart;

import dev.pullpass.core.chart.Symbol.Changed;
import dev.pullpass.core.template.Expression;
import dev.pullpass.core.template.Expression.Access;
import dev.pullpass.core.template.Expression.Call;
import dev.pullpass.core.template.Expression.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows expressions to what they stand for. */
final class Evaluator {
  private static final int DEEPEST = 24;
  private static final int MOST_STEPS = 200_000;

  private final Helpers helpers;
  private final Uses uses;
  private final Functions functions;
  private final List<String> including = new ArrayList<>();
  private int steps;

  /** What writes a helper's body; the walk over templates. */
  interface Bodies {
    Symbol.Text write(Helpers.Named helper, Symbol given);
  }

  private final Bodies bodies;

  Evaluator(Helpers helpers, Uses uses, Bodies bodies) {
    this.helpers = helpers;
    this.uses = uses;
    this.functions = new Functions(uses);
    this.bodies = bodies;
  }

  /** True if the templates are more than is followed; then nothing is certain. */
  boolean isExhausted() {
    return steps > MOST_STEPS;
  }

  /** True while there is something to follow. */
  boolean step() {
    return ++steps <= MOST_STEPS;
  }

  Symbol value(Expression expression, Scope scope) {
    step();
    if (expression instanceof Expression.Dot) {
      return scope.dot();
    }
    if (expression instanceof Expression.Variable variable) {
      return scope.variable(variable.name());
    }
    if (expression instanceof Expression.Text text) {
      return new Symbol.Known(text.value());
    }
    if (expression instanceof Access access) {
      return access(access, scope);
    }
    if (expression instanceof Pipeline pipeline) {
      return pipeline(pipeline, scope);
    }
    return expression instanceof Call call
        ? call(call, scope, Optional.empty())
        : Changed.nothing();
  }

  private Symbol access(Access access, Scope scope) {
    Symbol at = value(access.base(), scope);
    for (String key : access.keys()) {
      at = at.field(key);
    }
    return at;
  }

  private Symbol pipeline(Pipeline pipeline, Scope scope) {
    Optional<Symbol> piped = Optional.empty();
    for (Call call : pipeline.calls()) {
      piped = Optional.of(call(call, scope, piped));
    }
    return piped.orElseGet(Changed::nothing);
  }

  private Symbol call(Call call, Scope scope, Optional<Symbol> piped) {
    if (call.function().isEmpty()) {
      Symbol value = value(call.words().get(0), scope);
      call.arguments().forEach(argument -> uses.add(value(argument, scope), Use.How.WHOLE));
      return value;
    }
    List<Symbol> arguments = new ArrayList<>();
    call.arguments().forEach(argument -> arguments.add(value(argument, scope)));
    piped.ifPresent(arguments::add);
    return switch (call.function()) {
      case "include" -> included(arguments);
      case "printf" -> printed(call, arguments, scope, piped.isPresent());
      default -> functions.call(call.function(), arguments);
    };
  }

  private Symbol printed(Call call, List<Symbol> arguments, Scope scope, boolean piped) {
    Optional<List<Piece>> pieces = Format.pieces(call, arguments);
    uses.add(arguments, Use.How.WHOLE);
    return pieces.isPresent()
        ? new Symbol.Text(pieces.get(), new Symbol.Print(scope, call, piped))
        : Changed.of(arguments);
  }

  private Symbol included(List<Symbol> arguments) {
    boolean known = arguments.size() == 2 && arguments.get(0) instanceof Symbol.Known;
    if (!known) {
      uses.add(arguments, Use.How.WHOLE);
      return Changed.of(arguments);
    }
    return named(((Symbol.Known) arguments.get(0)).text(), arguments.get(1));
  }

  /** What a named template writes when it is given something. */
  Symbol named(String name, Symbol given) {
    Optional<Helpers.Named> helper = helpers.named(name);
    boolean follow = including.size() < DEEPEST && !including.contains(name) && step();
    if (helper.isEmpty() || !follow) {
      uses.add(given, Use.How.WHOLE);
      return new Symbol.Foreign(name, given);
    }
    including.add(name);
    try {
      return bodies.write(helper.get(), given);
    } finally {
      including.remove(including.size() - 1);
    }
  }
}
