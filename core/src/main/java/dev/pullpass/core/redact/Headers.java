package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import java.util.List;

/** What follows {@code Basic} and {@code Bearer}; the scheme stays. */
final class Headers {
  private static final List<String> SCHEMES =
      List.of("basic ", "bearer ", "token ", "negotiate ", "apikey ");
  private static final int LEAST = 16;

  private Headers() {}

  static boolean isAuthorization(String name) {
    String lower = Letters.lower(name);
    return lower.equals("authorization") || lower.equals("proxy-authorization");
  }

  /** Takes the value of an Authorization header; false if it is none that says anything. */
  static boolean take(Passage passage, Span value, Search search) {
    Span span = Hiding.trimmed(passage.text(), value);
    int start = span.start();
    String lower = Letters.lower(span.of(passage.text()));
    for (String scheme : SCHEMES) {
      if (lower.startsWith(scheme)) {
        start = Letters.skipBlanks(passage.text(), span.start() + scheme.length());
      }
    }
    String text = passage.text().substring(Math.min(start, span.end()), span.end());
    boolean named = start > span.start() || Entropy.looksRandom(text);
    if (!named || text.isEmpty() || Value.isReference(text)) {
      return false;
    }
    search.add(passage, new Span(start, span.end()), Family.HEADER_OR_HASH, shape(text));
    return true;
  }

  /** {@code user:password} in base64 stays so. */
  private static Shape shape(String text) {
    return DockerConfigs.user(text)
        .filter(user -> text.length() >= 8)
        .<Shape>map(Shape.UserBase64::new)
        .orElse(new Shape.Plain());
  }

  static void look(Passage passage, Search search) {
    String text = passage.text();
    for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      if (isScheme(text, at)) {
        credential(passage, at, search);
      }
    }
  }

  private static boolean isScheme(String text, int blank) {
    return endsWith(text, blank, "basic")
        || endsWith(text, blank, "bearer")
        || (endsWith(text, blank, "token") && headerBefore(text, blank - 5));
  }

  private static boolean endsWith(String text, int end, String word) {
    int start = end - word.length();
    if (start < 0 || !text.regionMatches(true, start, word, 0, word.length())) {
      return false;
    }
    return start == 0 || !Letters.isWord(text.charAt(start - 1));
  }

  private static boolean headerBefore(String text, int scheme) {
    String before = Letters.lower(text.substring(Math.max(0, scheme - 20), scheme));
    return before.contains("authorization");
  }

  private static void credential(Passage passage, int blank, Search search) {
    String text = passage.text();
    int start = Letters.skipBlanks(text, blank);
    int end = start;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    String value = text.substring(start, end);
    int scheme = text.lastIndexOf(' ', blank - 1) + 1;
    boolean header = headerBefore(text, Math.min(scheme, blank));
    boolean long16 =
        value.length() >= LEAST
            && (Entropy.looksRandom(value) || DockerConfigs.user(value).isPresent());
    boolean challenge = Letters.at(text, end) == '=';
    if (!challenge
        && (long16 || (header && !value.isEmpty()))
        && !Value.isReference(value)
        && Letters.at(text, end) != '{'
        && !value.startsWith("$")) {
      search.add(passage, new Span(start, end), Family.HEADER_OR_HASH, shape(value));
    }
  }

  private static boolean isPart(char c) {
    return Letters.isWord(c) || "-._~+/=$:".indexOf(c) >= 0 || c == Templates.MASK;
  }
}
