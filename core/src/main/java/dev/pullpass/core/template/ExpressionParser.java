package dev.pullpass.core.template;

import dev.pullpass.core.template.Expression.Call;
import dev.pullpass.core.template.Expression.Pipeline;
import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands between the braces of an action, or a part of it. */
final class ExpressionParser {
  private static final int DEEPEST = 60;
  private final String text;
  private final int end;
  private int at;
  private int depth;

  ExpressionParser(String text, Span code) {
    this.text = text;
    this.at = code.start();
    this.end = code.end();
  }

  /** Something that no template may hold. */
  static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int offset;

    Fault(int offset, String message) {
      super(message);
      this.offset = offset;
    }

    TemplateProblem problem() {
      return new TemplateProblem(offset, String.valueOf(getMessage()));
    }
  }

  boolean done() {
    skipSpace();
    return at >= end;
  }

  /** The whole rest, which must be one pipeline. */
  Pipeline all() {
    Pipeline pipeline = pipeline();
    if (!done()) {
      throw new Fault(at, "unexpected sign in an action");
    }
    return pipeline;
  }

  Pipeline pipeline() {
    List<Call> calls = new ArrayList<>();
    skipSpace();
    int start = at;
    int last = at;
    do {
      Call call = call();
      calls.add(call);
      last = call.span().end();
    } while (takes('|'));
    return new Pipeline(new Span(start, last), calls);
  }

  private Call call() {
    skipSpace();
    List<Expression> words = new ArrayList<>();
    int start = at;
    int last = at;
    while (!done() && "|),".indexOf(text.charAt(at)) < 0) {
      Expression word = word();
      words.add(word);
      last = word.span().end();
    }
    if (words.isEmpty()) {
      throw new Fault(start, "something is missing in an action");
    }
    return new Call(new Span(start, last), words);
  }

  private Expression word() {
    int start = at;
    Expression base = base();
    List<String> keys = new ArrayList<>();
    while (at + 1 < end && text.charAt(at) == '.' && isWord(text.charAt(at + 1))) {
      at++;
      keys.add(name());
    }
    if (keys.isEmpty()) {
      return base;
    }
    return new Expression.Access(new Span(start, at), base, keys);
  }

  private Expression base() {
    int start = at;
    char c = text.charAt(at);
    return switch (c) {
      case '.' -> dot(start);
      case '$' -> variable(start);
      case '(' -> parenthesized();
      case '"', '`' -> string(start, c);
      case '\'' -> character(start);
      default -> named(start, c);
    };
  }

  /** The dot alone; of {@code .a} the dot is taken without its key. */
  private Expression dot(int start) {
    boolean hasKey = at + 1 < end && isWord(text.charAt(at + 1));
    if (hasKey && Character.isDigit(text.charAt(at + 1))) {
      return constant(start);
    }
    if (!hasKey) {
      at++;
    }
    return new Expression.Dot(new Span(start, start + 1));
  }

  private Expression variable(int start) {
    at++;
    String name = at < end && isWord(text.charAt(at)) ? name() : "";
    return new Expression.Variable(new Span(start, at), "$" + name);
  }

  private Expression parenthesized() {
    if (++depth > DEEPEST) {
      throw new Fault(at, "nested too deeply");
    }
    int start = at++;
    Pipeline inner = pipeline();
    if (!takes(')')) {
      throw new Fault(start, "the parenthesis is not closed");
    }
    depth--;
    return new Pipeline(new Span(start, at), inner.calls());
  }

  private Expression string(int start, char quote) {
    at++;
    while (at < end && text.charAt(at) != quote) {
      at += quote == '"' && text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at + 1, end);
    String body = text.substring(start + 1, Math.max(start + 1, at - 1));
    String value = quote == '"' ? GoQuote.unescape(body) : body;
    return new Expression.Text(new Span(start, at), value);
  }

  private Expression character(int start) {
    at++;
    while (at < end && text.charAt(at) != '\'') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at + 1, end);
    return new Expression.Constant(new Span(start, at), text.substring(start, at));
  }

  private Expression named(int start, char c) {
    if (Character.isDigit(c) || c == '-' || c == '+') {
      return constant(start);
    }
    if (!isWord(c)) {
      throw new Fault(at, "unexpected sign in an action");
    }
    String name = name();
    Span span = new Span(start, at);
    boolean constant = name.equals("true") || name.equals("false") || name.equals("nil");
    return constant ? new Expression.Constant(span, name) : new Expression.Function(span, name);
  }

  private Expression constant(int start) {
    at++;
    while (at < end && (isWord(text.charAt(at)) || ".+-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return new Expression.Constant(new Span(start, at), text.substring(start, at));
  }

  private String name() {
    int start = at;
    while (at < end && isWord(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  /** The variables before {@code :=} or {@code =}; none where there is no such sign. */
  List<String> declared() {
    int before = at;
    List<String> names = new ArrayList<>();
    do {
      skipSpace();
      if (at >= end || text.charAt(at) != '$') {
        at = before;
        return List.of();
      }
      at++;
      names.add("$" + name());
    } while (takes(','));
    return isAssignment() ? names : back(before);
  }

  private List<String> back(int before) {
    at = before;
    return List.of();
  }

  private boolean isAssignment() {
    skipSpace();
    if (text.startsWith(":=", at) && at + 2 <= end) {
      at += 2;
      return true;
    }
    return takes('=');
  }

  /** Takes a word that stands here, a keyword say. */
  boolean takesWord(String word) {
    skipSpace();
    int stop = at + word.length();
    boolean here = stop <= end && text.startsWith(word, at);
    if (here && (stop == end || !isWord(text.charAt(stop)))) {
      at = stop;
      return true;
    }
    return false;
  }

  /** A string that stands here: the name of a template. */
  String quoted() {
    skipSpace();
    if (at < end && word() instanceof Expression.Text name) {
      return name.value();
    }
    throw new Fault(at, "a template's name is missing");
  }

  private boolean takes(char sign) {
    skipSpace();
    if (at < end && text.charAt(at) == sign) {
      at++;
      return true;
    }
    return false;
  }

  private void skipSpace() {
    while (at < end && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private static boolean isWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
