package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;

/** The bodies of private keys in PEM; certificates and public keys stay. */
final class PrivateKeys {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";
  private static final int LONGEST_LABEL = 64;

  private PrivateKeys() {}

  static void look(Passage passage, Search search) {
    String text = passage.text();
    for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at + 1)) {
      int start = bodyStart(text, at);
      if (start > 0) {
        Span body = body(text, start);
        take(passage, body, search);
      }
    }
  }

  /** Documentation leaves out the body. */
  private static void take(Passage passage, Span body, Search search) {
    if (body.of(passage.text()).chars().anyMatch(c -> Letters.isWord((char) c))) {
      search.add(passage, body, Family.PRIVATE_KEY, new Shape.Base64());
    }
  }

  /** True for a key or several, and nothing around them. */
  static boolean isOnly(String text) {
    String bare = text.strip();
    int begin = bare.startsWith(BEGIN) ? bodyStart(bare, 0) : -1;
    int end = bare.lastIndexOf(END);
    return begin > 0
        && end > begin
        && bare.endsWith(DASHES)
        && bare.indexOf(DASHES, end + 9) == bare.length() - 5
        && bare.indexOf(BEGIN, 1) < 0;
  }

  /** Behind the frame's first line, if it is that of a private key; -1 otherwise. */
  private static int bodyStart(String text, int begin) {
    int label = begin + BEGIN.length();
    int end = text.indexOf(DASHES, label);
    boolean framed = end > 0 && end - label < LONGEST_LABEL;
    return framed && text.substring(label, end).contains("PRIVATE KEY")
        ? end + DASHES.length()
        : -1;
  }

  private static Span body(String text, int start) {
    int other = text.indexOf(BEGIN, start);
    int next = text.substring(start, other < 0 ? text.length() : other).indexOf(END);
    int end = next >= 0 ? start + next : cutOff(text, start);
    int from = start;
    while (from < end && isFiller(text, from)) {
      from += text.charAt(from) == '\\' ? 2 : 1;
    }
    int to = Math.max(from, end);
    while (to > from && isFillerBefore(text, to)) {
      to -= isEscapeBefore(text, to) ? 2 : 1;
    }
    return new Span(Math.min(from, to), to);
  }

  /** White space, line ends written as escapes, quotes, and marks of comments. */
  private static boolean isFiller(String text, int at) {
    char c = text.charAt(at);
    boolean escape = c == '\\' && "nr".indexOf(Letters.at(text, at + 1)) >= 0;
    return Letters.isSpace(c) || escape || "#\"'*".indexOf(c) >= 0;
  }

  private static boolean isFillerBefore(String text, int to) {
    char c = text.charAt(to - 1);
    return Letters.isSpace(c) || isEscapeBefore(text, to) || "#\"'*".indexOf(c) >= 0;
  }

  private static boolean isEscapeBefore(String text, int to) {
    return to > 1 && text.charAt(to - 2) == '\\' && "nr".indexOf(text.charAt(to - 1)) >= 0;
  }

  /** The end of the lines that can belong to a key whose last line is missing. */
  private static int cutOff(String text, int start) {
    int end = start;
    int line = start;
    while (line < text.length()) {
      int stop = Letters.lineEnd(text, line);
      String body = text.substring(line, stop).strip();
      String bare = body.startsWith("#") ? body.substring(1).strip() : body;
      if (!bare.isEmpty() && !isBody(bare)) {
        return end;
      }
      end = bare.isEmpty() ? end : stop;
      int newline = text.indexOf('\n', stop);
      line = newline < 0 ? text.length() : newline + 1;
    }
    return end;
  }

  private static boolean isBody(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (!Encoding.isLetter(c) && "=\\\"',".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
