package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;

/**
 * A word of a command.
 *
 * @param span where it stands, quotes and all
 */
record Word(Passage passage, Span span) {

  /** Without the quotes around it. */
  String text() {
    return valueSpan(0).of(passage.text());
  }

  /** What is behind the first characters of the word, without the quotes around that. */
  String value(int from) {
    return valueSpan(from).of(passage.text());
  }

  Span valueSpan(int from) {
    String text = passage.text();
    int start = Math.min(span.start() + from, span.end());
    int end = span.end();
    boolean escaped =
        end - start >= 4 && text.charAt(start) == '\\' && Letters.isQuote(text.charAt(start + 1));
    int open = escaped ? start + 1 : start;
    boolean quoted =
        end - open >= 2
            && Letters.isQuote(text.charAt(open))
            && text.charAt(end - 1) == text.charAt(open);
    if (!quoted) {
      return new Span(start, end);
    }
    int close = escaped && text.charAt(end - 2) == '\\' ? end - 2 : end - 1;
    return new Span(open + 1, Math.max(open + 1, close));
  }

  boolean is(String word) {
    return text().equals(word);
  }

  /** True if it holds several words in quotes. */
  boolean isSentence() {
    String text = text();
    return text.length() < span.end() - span.start() && text.indexOf(' ') > 0;
  }

  /** Takes what is behind the first characters as a secret. */
  void take(int from, Family family, Search search) {
    Span value = valueSpan(from);
    String text = value.of(passage.text());
    if (!text.isEmpty() && !Value.isReference(text) && text.indexOf('$') != 0) {
      Hiding.take(passage, value, family, search);
    }
  }
}
