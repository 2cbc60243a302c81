package dev.pullpass.core.image;

/**
 * The lexical rules of github.com/distribution/reference (regexp.go), as scanners that read each
 * character once. Each function returns the index of the first character of {@code text} between
 * {@code from} and {@code to} that does not fit, {@code to} where more was expected, or {@link
 * #FITS}.
 */
final class ReferenceGrammar {
  /** The whole range is what was asked for. */
  static final int FITS = -1;

  private static final int TAG_LENGTH = 128;
  private static final int IDENTIFIER_LENGTH = 64;
  private static final int SHORTEST_DIGEST = 32;

  private ReferenceGrammar() {}

  /** True for 64 lower-case hexadecimal digits, which nothing may be named. */
  static boolean isIdentifier(String text) {
    return text.length() == IDENTIFIER_LENGTH
        && run(text, 0, text.length(), ReferenceGrammar::isLowerHex) == text.length();
  }

  /** Host name or bracketed IPv6 address, then perhaps a port. */
  static int domain(String text, int from, int to) {
    boolean bracketed = from < to && text.charAt(from) == '[';
    int end = bracketed ? bracket(text, from, to) : hostEnd(text, from, to);
    int fault = bracketed ? bracketFault(text, from, end) : hostName(text, from, end);
    if (fault != FITS || end == to) {
      return fault;
    }
    return text.charAt(end) == ':' ? port(text, end + 1, to) : end;
  }

  private static int hostEnd(String text, int from, int to) {
    int colon = text.indexOf(':', from);
    return colon < 0 || colon > to ? to : colon;
  }

  private static int bracket(String text, int from, int to) {
    int close = text.indexOf(']', from);
    return close < 0 || close >= to ? to : close + 1;
  }

  private static int bracketFault(String text, int from, int end) {
    int stop = run(text, from + 1, end, ReferenceGrammar::isAddress);
    boolean closed = stop == end - 1 && stop > from + 1 && text.charAt(stop) == ']';
    return closed ? FITS : stop;
  }

  private static int hostName(String text, int from, int to) {
    int at = from;
    while (true) {
      int end = run(text, at, to, c -> isAlphanumeric(c) || c == '-');
      if (end == at || text.charAt(at) == '-') {
        return at;
      }
      if (text.charAt(end - 1) == '-') {
        return end;
      }
      if (end == to) {
        return FITS;
      }
      if (text.charAt(end) != '.') {
        return end;
      }
      at = end + 1;
    }
  }

  private static int port(String text, int from, int to) {
    int end = run(text, from, to, ReferenceGrammar::isDigit);
    return end == to && end > from ? FITS : end;
  }

  /** Path components with slashes between them. */
  static int path(String text, int from, int to) {
    int at = from;
    while (true) {
      int slash = text.indexOf('/', at);
      int end = slash < 0 || slash > to ? to : slash;
      int fault = component(text, at, end);
      if (fault != FITS || end == to) {
        return fault;
      }
      at = end + 1;
    }
  }

  /** Lower-case letters and digits; between them {@code .}, {@code _}, {@code __} or hyphens. */
  private static int component(String text, int from, int to) {
    int at = from;
    while (true) {
      int end = run(text, at, to, c -> isDigit(c) || isLower(c));
      if (end == at) {
        return at;
      }
      if (end == to) {
        return FITS;
      }
      at = separator(text, end, to);
      if (at == end) {
        return end;
      }
    }
  }

  private static int separator(String text, int from, int to) {
    char c = text.charAt(from);
    if (c == '-') {
      return run(text, from, to, hyphen -> hyphen == '-');
    }
    if (c == '_' && from + 1 < to && text.charAt(from + 1) == '_') {
      return from + 2;
    }
    return c == '_' || c == '.' ? from + 1 : from;
  }

  /** A tag: a word character, then at most 127 word characters, dots and hyphens. */
  static int tag(String text, int from, int to) {
    if (from == to || !isWord(text.charAt(from))) {
      return from;
    }
    int end = run(text, from, to, c -> isWord(c) || c == '.' || c == '-');
    if (end - from > TAG_LENGTH) {
      return from + TAG_LENGTH;
    }
    return end == to ? FITS : end;
  }

  /** A digest: algorithm, colon, 32 or more hexadecimal digits. */
  static int digest(String text, int from, int to) {
    int colon = text.indexOf(':', from);
    int end = colon < 0 || colon > to ? to : colon;
    int fault = algorithm(text, from, end);
    if (fault != FITS || end == to) {
      return fault == FITS ? to : fault;
    }
    int hex = run(text, end + 1, to, c -> isDigit(c) || (c >= 'a' && c <= 'f') || isUpperHex(c));
    return hex == to && hex - end - 1 >= SHORTEST_DIGEST ? FITS : hex;
  }

  private static int algorithm(String text, int from, int to) {
    int at = from;
    while (true) {
      if (at == to || !isAlphanumeric(text.charAt(at)) || isDigit(text.charAt(at))) {
        return at;
      }
      int end = run(text, at, to, ReferenceGrammar::isAlphanumeric);
      if (end == to) {
        return FITS;
      }
      if ("-_+.".indexOf(text.charAt(end)) < 0) {
        return end;
      }
      at = end + 1;
    }
  }

  private interface CharacterSet {
    boolean has(char c);
  }

  /** The end of the run of characters of a class. */
  private static int run(String text, int from, int to, CharacterSet wanted) {
    int at = from;
    while (at < to && wanted.has(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isAlphanumeric(char c) {
    return isDigit(c) || isLower(c) || (c >= 'A' && c <= 'Z');
  }

  private static boolean isWord(char c) {
    return isAlphanumeric(c) || c == '_';
  }

  static boolean isLowerHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f');
  }

  private static boolean isUpperHex(char c) {
    return c >= 'A' && c <= 'F';
  }

  private static boolean isAddress(char c) {
    return isLowerHex(c) || isUpperHex(c) || c == ':';
  }
}
