package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import dev.pullpass.core.yaml.YamlScalar;

/** Reads a scalar character by character, so that each knows where it was written. */
final class ScalarText {
  private static final String ESCAPES = "0abtnvfre \"/\\N_LP";
  private static final String ESCAPED =
      "\0\u0007\b\t\n\u000b\f\r\u001b \"/\\\u0085\u00a0\u2028\u2029";

  private final String text;
  private final int end;
  private final StringBuilder out = new StringBuilder();
  private final int[] from;
  private int at;

  private ScalarText(String text, Span span) {
    this.text = text;
    this.at = span.start();
    this.end = span.end();
    this.from = new int[span.end() - span.start() + 2];
  }

  /** What a scalar says. Folded lines stay apart by a blank each. */
  static Passage of(Passage document, YamlScalar scalar) {
    Span inner = inner(document.text(), scalar);
    if (isAsWritten(document.text(), inner, scalar)) {
      return document.part(inner, Passage.Kind.SCALAR);
    }
    ScalarText reader = new ScalarText(document.text(), inner);
    if (scalar.isBlock()) {
      reader.block(indent(document.text(), inner, scalar.value()), scalar.style());
    } else {
      reader.flow(scalar.style());
    }
    return reader.passage(document);
  }

  private static Span inner(String text, YamlScalar scalar) {
    Span span = scalar.span();
    if (scalar.isQuoted()) {
      return new Span(span.start() + 1, Math.max(span.start() + 1, span.end() - 1));
    }
    if (!scalar.isBlock()) {
      return span;
    }
    int start = Math.min(span.end(), Letters.lineEnd(text, span.start()));
    int next = text.indexOf('\n', start);
    int first = next < 0 || next >= span.end() ? span.end() : next + 1;
    return new Span(first, span.end());
  }

  private static boolean isAsWritten(String text, Span inner, YamlScalar scalar) {
    return !scalar.isBlock()
        && inner.end() - inner.start() == scalar.value().length()
        && text.startsWith(scalar.value(), inner.start());
  }

  /** By how much the lines are indented: as much as the first that is not blank has too many. */
  private static int indent(String text, Span inner, String value) {
    return Math.max(0, blanks(text, inner.start(), inner.end()) - blanks(value, 0, value.length()));
  }

  private static int blanks(String text, int start, int end) {
    int line = start;
    int at = start;
    while (at < end
        && (text.charAt(at) == ' ' || text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
      line = text.charAt(at) == '\n' ? at + 1 : line;
      at++;
    }
    return at - line;
  }

  private void block(int indent, YamlScalar.Style style) {
    char lineEnd = style == YamlScalar.Style.FOLDED ? ' ' : '\n';
    while (at < end) {
      int stop = Math.min(end, Letters.lineEnd(text, at));
      at = Math.min(stop, at + indent);
      while (at < stop) {
        put(text.charAt(at), 1);
      }
      int next = Math.min(end, nextLine(stop));
      if (next > stop) {
        put(lineEnd, next - stop);
      }
    }
  }

  private int nextLine(int stop) {
    int newline = text.indexOf('\n', stop);
    return newline < 0 ? end : newline + 1;
  }

  private void flow(YamlScalar.Style style) {
    while (at < end) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        fold();
      } else if (c == '\'' && style == YamlScalar.Style.SINGLE_QUOTED) {
        put('\'', 2);
      } else if (c == '\\' && style == YamlScalar.Style.DOUBLE_QUOTED) {
        escape();
      } else {
        put(c, 1);
      }
    }
  }

  private void fold() {
    int next = at;
    while (next < end && Letters.isSpace(text.charAt(next))) {
      next++;
    }
    put(' ', next - at);
  }

  private void escape() {
    char c = Letters.at(text, at + 1);
    int known = ESCAPES.indexOf(c);
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (c == '\n' || c == '\r') {
      at = Letters.trimStart(text, at + 1, end);
    } else if (digits > 0 && at + 2 + digits <= end) {
      put(hexadecimal(at + 2, digits), 2 + digits);
    } else {
      put(known < 0 ? c : ESCAPED.charAt(known), 2);
    }
  }

  /** What lies beyond the first plane is no part of any secret's frame. */
  private char hexadecimal(int start, int digits) {
    int value = 0;
    for (int i = start; i < start + digits; i++) {
      value = value << 4 | Math.max(0, Character.digit(text.charAt(i), 16));
    }
    return value > 0xFFFF ? '\uFFFD' : (char) value;
  }

  private void put(char c, int width) {
    from[out.length()] = at;
    out.append(c);
    at += width;
  }

  private Passage passage(Passage document) {
    int[] places = java.util.Arrays.copyOf(from, out.length() + 1);
    places[out.length()] = end;
    return document.read(out.toString(), places, Passage.Kind.SCALAR);
  }
}
