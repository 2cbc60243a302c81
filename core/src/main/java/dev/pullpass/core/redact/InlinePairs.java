package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import java.util.List;

/**
 * {@code name="DB_PASSWORD" value="x"} on one line, in either order, as in XML and HCL, and in flow
 * maps that do not parse.
 */
final class InlinePairs {
  private static final List<String> NAMES = List.of("name", "key", "Name", "Key");
  private static final List<String> VALUES = List.of("value", "Value", "default");
  private static final int LONGEST_LINE = 4096;

  private InlinePairs() {}

  static void look(Passage passage, Search search) {
    String text = passage.text();
    int at = text.indexOf("alue");
    while (at >= 0) {
      int start = text.lastIndexOf('\n', at) + 1;
      int end = Letters.lineEnd(text, at);
      if (end - start < LONGEST_LINE) {
        line(passage, new Span(start, end), search);
      }
      at = text.indexOf("alue", Math.max(end, at + 1));
    }
  }

  /** Each value belongs to the name that stands in the same element or map. */
  private static void line(Passage passage, Span line, Search search) {
    String text = passage.text();
    int start = line.start();
    for (int i = line.start(); i <= line.end(); i++) {
      if (i == line.end() || "<>{}".indexOf(text.charAt(i)) >= 0) {
        pair(passage, new Span(start, i), search);
        start = i + 1;
      }
    }
  }

  private static void pair(Passage passage, Span part, Search search) {
    Span name = quoted(passage.text(), part, NAMES);
    Span value = quoted(passage.text(), part, VALUES);
    if (!name.isEmpty() && !value.isEmpty()) {
      Suspicion suspicion = Suspicion.of(SensitiveKeys.last(name.of(passage.text())));
      NamedValues.named(passage, value, suspicion, search);
    }
  }

  private static Span quoted(String text, Span part, List<String> keys) {
    for (String key : keys) {
      int at = text.indexOf(key, part.start());
      while (at >= 0 && at < part.end()) {
        int sign = behind(text, at + key.length());
        Span value = Values.quoted(text, Letters.skipBlanks(text, sign + 1));
        boolean whole = !Letters.isWord(Letters.before(text, at));
        if (whole && isSign(Letters.at(text, sign)) && value.end() < part.end()) {
          return value;
        }
        at = text.indexOf(key, at + 1);
      }
    }
    return new Span(part.start(), part.start());
  }

  /** The sign behind a key, which may be quoted itself. */
  private static int behind(String text, int end) {
    int at = Letters.isQuote(Letters.at(text, end)) ? end + 1 : end;
    return Letters.skipBlanks(text, at);
  }

  private static boolean isSign(char c) {
    return c == '=' || c == ':';
  }
}
