package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import java.util.Set;

/** The password in {@code scheme://user:password@host}; a token in the user's place, too. */
final class UrlPasswords {
  private static final int LONGEST = 4096;

  /** What documentation writes instead of a password. */
  private static final Set<String> EXAMPLES =
      Set.of("password", "pass", "passwd", "pwd", "secret", "token", "pw");

  private UrlPasswords() {}

  static void look(Passage passage, Search search) {
    String text = passage.text();
    for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
      int start = at + 3;
      int end = userInfoEnd(text, start);
      if (end > start && at > 0 && Letters.isWord(text.charAt(at - 1))) {
        userInfo(passage, start, end, search);
      }
    }
  }

  /** The last {@code @} of the URL that a host may follow; -1 where there is none. */
  private static int userInfoEnd(String text, int start) {
    int last = -1;
    boolean slash = false;
    int limit = Math.min(text.length(), start + LONGEST);
    for (int i = start; i < limit && !endsUrl(text, i); i++) {
      char c = text.charAt(i);
      slash |= c == '/' || c == '?';
      if (c == '@' && isHost(text, i + 1) && (!slash || (last < 0 && colonFirst(text, start, i)))) {
        last = i;
      }
    }
    return last;
  }

  private static boolean endsUrl(String text, int at) {
    char c = text.charAt(at);
    boolean list = c == ',' && text.substring(at, Math.min(text.length(), at + 24)).contains("://");
    return c <= ' ' || c == '"' || c == '`' || c == '<' || c == '>' || c == '\'' || list;
  }

  private static boolean isHost(String text, int at) {
    char c = Letters.at(text, at);
    return Letters.isWord(c) || c == '[' || c == '$' || c == Templates.MASK || c == '{';
  }

  /** A password with a slash in it: a colon comes first, and no port behind it. */
  private static boolean colonFirst(String text, int start, int at) {
    int colon = text.indexOf(':', start);
    int slash = text.indexOf('/', start);
    if (colon < 0 || slash < colon || colon > at || text.startsWith("@sha", at)) {
      return false;
    }
    String port = text.substring(colon + 1, slash);
    return !port.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static void userInfo(Passage passage, int start, int end, Search search) {
    String text = passage.text();
    int colon = text.indexOf(':', start);
    boolean pair = colon >= 0 && colon < end;
    Span secret = new Span(pair ? colon + 1 : start, end);
    String value = secret.of(text);
    boolean example = passage.kind() == Passage.Kind.COMMENT && EXAMPLES.contains(value);
    boolean counts = pair ? !example : Entropy.looksRandom(value);
    if (counts && !Value.isReference(value)) {
      search.add(passage, secret, Family.URL);
    }
  }
}
