package dev.pullpass.core.template;

import dev.pullpass.core.text.Span;
import java.util.List;
import java.util.Optional;

/** A part of what stands in an action, with its place in the text. */
public sealed interface Expression {

  /** Where it stands. */
  Span span();

  /**
   * An expression that stands for itself, {@code .Values.image.tag} say; empty where it is none.
   */
  static Optional<Pipeline> parse(String text) {
    try {
      return Optional.of(new ExpressionParser(text, new Span(0, text.length())).all());
    } catch (ExpressionParser.Fault notOne) {
      return Optional.empty();
    }
  }

  /** {@code .}, the current value. */
  record Dot(Span span) implements Expression {}

  /** {@code $} or {@code $name}. */
  record Variable(Span span, String name) implements Expression {}

  /** A string, its escapes resolved. */
  record Text(Span span, String value) implements Expression {}

  /** A number, character, {@code true}, {@code false} or {@code nil}, as written. */
  record Constant(Span span, String source) implements Expression {}

  /** A function's name. */
  record Function(Span span, String name) implements Expression {}

  /** {@code .a.b} of something: of dot, of a variable, of what stands in parentheses. */
  record Access(Span span, Expression base, List<String> keys) implements Expression {
    public Access {
      keys = List.copyOf(keys);
    }
  }

  /** A function or method with what it is given, or one value alone. */
  record Call(Span span, List<Expression> words) implements Expression {
    public Call {
      words = List.copyOf(words);
    }

    /** The function's name; empty for a value. */
    public String function() {
      return words.get(0) instanceof Function function ? function.name() : "";
    }

    /** What the function is given, but for what comes through a pipe. */
    public List<Expression> arguments() {
      return words.subList(1, words.size());
    }
  }

  /** Calls, each given the result of the one before as its last argument. */
  record Pipeline(Span span, List<Call> calls) implements Expression {
    public Pipeline {
      calls = List.copyOf(calls);
    }
  }
}
