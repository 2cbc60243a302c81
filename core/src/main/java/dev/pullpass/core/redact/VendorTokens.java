package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Tokens that their issuers made recognisable, by a prefix mostly. The sources are the issuers' own
 * documentation and the rules of gitleaks.
 */
final class VendorTokens {
  private static final List<List<IssuedToken>> BY_FIRST_LETTER = byFirstLetter();

  private VendorTokens() {}

  private static List<List<IssuedToken>> byFirstLetter() {
    List<List<IssuedToken>> index = new ArrayList<>();
    for (char c = 0; c < 128; c++) {
      char first = c;
      index.add(
          IssuedToken.ALL.stream().filter(token -> token.prefix().charAt(0) == first).toList());
    }
    return List.copyOf(index);
  }

  static void look(Passage passage, Search search) {
    String text = passage.text();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = c < 128 && Letters.isWord(c) && isStart(text, at) ? end(text, at) : at;
      if (end > at) {
        search.add(passage, new Span(at, end), Family.VENDOR_TOKEN);
      }
      at = Math.max(at + 1, end);
    }
    ShapedTokens.look(passage, search);
  }

  /** No letter or digit before, but for that of an escape. */
  private static boolean isStart(String text, int at) {
    char before = Letters.before(text, at);
    boolean escape = "ntr".indexOf(before) >= 0 && Letters.before(text, at - 1) == '\\';
    return !Letters.isWord(before) || escape;
  }

  private static int end(String text, int start) {
    for (IssuedToken token : BY_FIRST_LETTER.get(text.charAt(start))) {
      int end = text.startsWith(token.prefix(), start) ? token.end(text, start) : start;
      if (end > start) {
        return end;
      }
    }
    return start;
  }
}
