package dev.pullpass.core.template;

import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the actions of a text, by the rules of Go's text/template/parse/lex.go. */
final class ActionLexer {
  private static final String SPACES = " \t\r\n";

  private final String text;
  private final List<Action> actions = new ArrayList<>();
  private Optional<TemplateProblem> problem = Optional.empty();

  ActionLexer(String text) {
    this.text = text;
  }

  GoTemplate read() {
    int at = text.indexOf("{{");
    while (at >= 0 && problem.isEmpty()) {
      int end = action(at);
      at = text.indexOf("{{", end);
    }
    return new GoTemplate(text, actions, problem);
  }

  /** Reads the action that begins here, and tells where it ends. */
  private int action(int start) {
    boolean trims = isTrim(start + 2);
    int code = start + (trims ? 4 : 2);
    boolean comment = text.startsWith("/*", code);
    int close = comment ? commentClose(start, code) : codeClose(start, code);
    if (problem.isPresent()) {
      return text.length();
    }
    boolean trimsAfter = text.charAt(close) != '}';
    int end = close + (trimsAfter ? 4 : 2);
    Span inner = stripped(code, close);
    ActionKind kind = comment ? ActionKind.COMMENT : kind(inner);
    actions.add(new Action(new Span(start, end), inner, kind, trims, trimsAfter));
    return end;
  }

  private boolean isTrim(int at) {
    return at + 1 < text.length() && text.charAt(at) == '-' && isSpace(text.charAt(at + 1));
  }

  /** Where the closing braces, or the white space and dash before them, begin. */
  private int codeClose(int start, int from) {
    int at = from;
    while (at < text.length()) {
      if (closes(at)) {
        return at;
      }
      char c = text.charAt(at);
      if (c == '"' || c == '\'' || c == '`') {
        at = quoteEnd(at, c);
      } else {
        at++;
      }
    }
    if (problem.isEmpty()) {
      fail(start, "the action is not closed");
    }
    return text.length();
  }

  private boolean closes(int at) {
    boolean trimming = isSpace(text.charAt(at)) && text.startsWith("-}}", at + 1);
    return trimming || text.startsWith("}}", at);
  }

  private int quoteEnd(int start, char quote) {
    for (int at = start + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote) {
        return at + 1;
      }
      if (quote != '`' && c == '\n') {
        break;
      }
      if (quote != '`' && c == '\\') {
        at++;
      }
    }
    fail(start, "the string is not closed");
    return text.length();
  }

  private int commentClose(int start, int from) {
    int end = text.indexOf("*/", from);
    if (end < 0) {
      fail(start, "the comment is not closed");
      return text.length();
    }
    int close = end + 2;
    if (close >= text.length() || !closes(close)) {
      fail(close, "the comment does not end where its action does");
    }
    return close;
  }

  private void fail(int offset, String message) {
    problem = Optional.of(new TemplateProblem(offset, message));
  }

  private Span stripped(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private ActionKind kind(Span code) {
    int end = code.start();
    while (end < code.end() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    boolean variable = code.end() > code.start() && text.charAt(code.start()) == '$';
    if (variable) {
      return assigns(code) ? ActionKind.ASSIGNMENT : ActionKind.OUTPUT;
    }
    return ActionKind.ofWord(text.substring(code.start(), end));
  }

  /** True for {@code $x =}, {@code $x :=} and {@code $x, $y :=}. */
  private boolean assigns(Span code) {
    int at = code.start();
    while (at < code.end()
        && (isWord(text.charAt(at)) || " ,\t\r\n".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    boolean declares = text.startsWith(":=", at);
    return at < code.end() && (declares || text.charAt(at) == '=');
  }

  private static boolean isWord(char c) {
    return c == '$' || c == '_' || Character.isLetterOrDigit(c);
  }

  private static boolean isSpace(char c) {
    return SPACES.indexOf(c) >= 0;
  }
}
