package dev.pullpass.core.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The variables and substitutions in a text, whatever puts something in their place: {@code $NAME},
 * {@code ${NAME:-1}}, <code>${{ env.NAME }}</code>, {@code $(command)}, {@code $env:NAME}.
 */
final class Substitutions {
  private Substitutions() {}

  /**
   * One of them.
   *
   * @param name of the variable, {@code env.NAME} without {@code env.}; empty for a command
   * @param operator what stands behind the name within its braces: {@code :-1}
   */
  record Found(int start, int end, String name, String operator) {}

  /** True if something in the text is still to be put in place. */
  static boolean areIn(String text) {
    return text.indexOf('$') >= 0 || text.contains("{{") || text.indexOf('`') >= 0;
  }

  /** All of them that are not within others. */
  static List<Found> of(String text) {
    List<Found> all = new ArrayList<>();
    int at = text.indexOf('$');
    while (at >= 0) {
      int end = end(text, at);
      if (end > at + 1) {
        all.add(found(text, at, end));
      }
      at = text.indexOf('$', Math.max(end, at + 1));
    }
    return all;
  }

  private static Found found(String text, int start, int end) {
    if (text.startsWith("${{", start)) {
      String inner = text.substring(start + 3, Math.max(start + 3, end - 2)).strip();
      return new Found(start, end, inner.startsWith("env.") ? inner.substring(4) : inner, "");
    }
    if (text.startsWith("${", start)) {
      String inner = text.substring(start + 2, Math.max(start + 2, end - 1));
      int behind = nameEnd(inner, 0);
      return new Found(start, end, inner.substring(0, behind), inner.substring(behind));
    }
    if (text.startsWith("$(", start)) {
      return new Found(start, end, "", "");
    }
    int name = text.startsWith("$env:", start) ? start + 5 : start + 1;
    return new Found(start, end, text.substring(name, end), "");
  }

  /** Behind the substitution that starts here; one character on where none does. */
  static int end(String text, int start) {
    if (text.charAt(start) == '`') {
      int close = text.indexOf('`', start + 1);
      return close < 0 ? text.length() : close + 1;
    }
    if (text.startsWith("${", start)) {
      return closing(text, start + 1, '{', '}');
    }
    if (text.startsWith("$(", start)) {
      return closing(text, start + 1, '(', ')');
    }
    return text.startsWith("$env:", start) ? nameEnd(text, start + 5) : nameEnd(text, start + 1);
  }

  private static int closing(String text, int from, char open, char close) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == open ? 1 : c == close ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static int nameEnd(String text, int from) {
    int at = from;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    return at;
  }
}
