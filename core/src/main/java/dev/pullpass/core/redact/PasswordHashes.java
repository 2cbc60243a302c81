package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import java.util.List;

/** Hashes of passwords as htpasswd and crypt(3) write them: they can be tried out offline. */
final class PasswordHashes {
  private static final List<String> KINDS =
      List.of("2a$", "2b$", "2x$", "2y$", "apr1$", "1$", "5$", "6$", "y$", "argon2");
  private static final int SHORTEST = 22;

  private PasswordHashes() {}

  static void look(Passage passage, Search search) {
    String text = passage.text();
    int at = text.indexOf('$');
    while (at >= 0) {
      int end = end(text, at);
      if (isHash(text, at, end)) {
        search.add(passage, new Span(at, end), Family.HEADER_OR_HASH);
      }
      at = text.indexOf('$', Math.max(end, at + 1));
    }
    sha(passage, search);
  }

  private static int end(String text, int start) {
    int end = start;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPart(char c) {
    return Encoding.isLetter(c) || "$.=,-_".indexOf(c) >= 0;
  }

  /** Docker Compose wants each dollar sign twice. */
  private static boolean isHash(String text, int start, int end) {
    int kind = Letters.at(text, start + 1) == '$' ? start + 2 : start + 1;
    return end - start >= SHORTEST
        && text.indexOf('$', kind) > 0
        && text.indexOf('$', kind) < end
        && KINDS.stream().anyMatch(name -> text.startsWith(name, kind));
  }

  /** {@code {SHA}…} of htpasswd and LDAP. */
  private static void sha(Passage passage, Search search) {
    String text = passage.text();
    for (int at = text.indexOf("SHA}"); at >= 0; at = text.indexOf("SHA}", at + 1)) {
      boolean opened =
          Letters.before(text, at) == '{' || text.startsWith("{S", Math.max(0, at - 2));
      int start = text.startsWith("{S", Math.max(0, at - 2)) ? at - 2 : at - 1;
      int end = Encoding.runEnd(text, at + 4);
      if (opened && start >= 0 && end - at > 20) {
        search.add(passage, new Span(start, end), Family.HEADER_OR_HASH);
      }
    }
  }
}
