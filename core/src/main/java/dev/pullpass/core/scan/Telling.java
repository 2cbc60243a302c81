package dev.pullpass.core.scan;

/**
 * Whether a text looks like a secret by itself: a run of letters and digits that nobody would think
 * of. Examples and defaults, changeme and admin123, are none.
 */
final class Telling {
  private static final int SHORTEST = 12;
  private static final int FEWEST_DIGITS = 2;
  private static final int FEWEST_LETTERS = 4;
  private static final int FEWEST_TURNS = 4;
  private static final String DIGEST = "sha256:";

  private Telling() {}

  /** True if any run in the text looks so; digests of images do not. */
  static boolean is(String text) {
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || !isPart(text.charAt(at))) {
        if (at - start >= SHORTEST && isRandom(text, start, at)) {
          return true;
        }
        start = at + 1;
      }
    }
    return false;
  }

  private static boolean isPart(char c) {
    return kind(c) > 0 || c == '+' || c == '_';
  }

  /** 1 for digits, 2 and 3 for small and capital letters, 0 for all else. */
  private static int kind(char c) {
    if (c >= '0' && c <= '9') {
      return 1;
    }
    return c >= 'a' && c <= 'z' ? 2 : c >= 'A' && c <= 'Z' ? 3 : 0;
  }

  private static boolean isRandom(String text, int start, int end) {
    int digits = 0;
    int letters = 0;
    int turns = 0;
    for (int i = start; i < end; i++) {
      int kind = kind(text.charAt(i));
      digits += kind == 1 ? 1 : 0;
      letters += kind > 1 ? 1 : 0;
      turns += i > start && kind != kind(text.charAt(i - 1)) ? 1 : 0;
    }
    return digits >= FEWEST_DIGITS
        && letters >= FEWEST_LETTERS
        && turns >= FEWEST_TURNS
        && !text.startsWith(DIGEST, start - DIGEST.length());
  }
}
