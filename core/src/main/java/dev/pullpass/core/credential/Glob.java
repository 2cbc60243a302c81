package dev.pullpass.core.credential;

/**
 * Go's path/filepath.Match for one label of a host: {@code *}, {@code ?}, {@code [a-z]}, {@code
 * [^a-z]} and backslash escapes. A malformed pattern matches nothing. Runs in time proportional to
 * the product of the lengths at worst: only the last star is ever tried again.
 */
final class Glob {
  private static final int MALFORMED = -1;

  private final int[] pattern;
  private final int[] text;

  private Glob(String pattern, String text) {
    this.pattern = pattern.codePoints().toArray();
    this.text = text.codePoints().toArray();
  }

  static boolean matches(String pattern, String text) {
    Glob glob = new Glob(pattern, text);
    return glob.isWellFormed() && glob.run();
  }

  private boolean isWellFormed() {
    int at = 0;
    while (at < pattern.length) {
      at = elementEnd(at);
      if (at == MALFORMED) {
        return false;
      }
    }
    return true;
  }

  private boolean run() {
    int p = 0;
    int t = 0;
    int star = -1;
    int retry = 0;
    while (t < text.length || p < pattern.length) {
      if (p < pattern.length && pattern[p] == '*') {
        star = p++;
        retry = t;
      } else if (p < pattern.length && t < text.length && elementMatches(p, text[t])) {
        p = elementEnd(p);
        t++;
      } else if (star >= 0 && retry < text.length && text[retry] != '/') {
        p = star + 1;
        t = ++retry;
      } else {
        return false;
      }
    }
    return true;
  }

  /** The index after the pattern's element at an index. */
  private int elementEnd(int at) {
    if (pattern[at] == '\\') {
      return at + 2 <= pattern.length ? at + 2 : MALFORMED;
    }
    return pattern[at] == '[' ? classEnd(at) : at + 1;
  }

  private boolean elementMatches(int at, int c) {
    return switch (pattern[at]) {
      case '?' -> c != '/';
      case '[' -> classMatches(at, c);
      case '\\' -> pattern[at + 1] == c;
      default -> pattern[at] == c;
    };
  }

  private int classStart(int at) {
    return at + 1 < pattern.length && pattern[at + 1] == '^' ? at + 2 : at + 1;
  }

  private int classEnd(int at) {
    int start = classStart(at);
    int i = start;
    while (i < pattern.length && (i == start || pattern[i] != ']')) {
      i = rangeEnd(i);
      if (i == MALFORMED) {
        return MALFORMED;
      }
    }
    return i < pattern.length ? i + 1 : MALFORMED;
  }

  private int rangeEnd(int at) {
    int end = boundEnd(at);
    return end != MALFORMED && pattern[end] == '-' ? boundEnd(end + 1) : end;
  }

  /** The index after one bound of a range, which may not be the pattern's last element. */
  private int boundEnd(int at) {
    if (at >= pattern.length || pattern[at] == '-' || pattern[at] == ']') {
      return MALFORMED;
    }
    int end = pattern[at] == '\\' ? at + 2 : at + 1;
    return end < pattern.length ? end : MALFORMED;
  }

  private boolean classMatches(int at, int c) {
    int start = classStart(at);
    boolean found = false;
    int i = start;
    while (i == start || pattern[i] != ']') {
      int end = boundEnd(i);
      int low = pattern[end - 1];
      int high = low;
      if (pattern[end] == '-') {
        end = boundEnd(end + 1);
        high = pattern[end - 1];
      }
      found |= low <= c && c <= high;
      i = end;
    }
    return found == (start == at + 1);
  }
}
