package dev.pullpass.core.message;

import java.util.List;

/**
 * Hides what a node text may carry of credentials: {@code user:password@} in URLs, the values of
 * query parameters other than the few that name what was asked for, and {@code Authorization}
 * values.
 */
final class Secrets {
  private static final String HIDDEN = "***";
  private static final int LONGEST_USER_INFO = 4096;
  private static final List<String> HARMLESS_PARAMETERS =
      List.of("scope", "service", "ns", "offline_token", "grant_type");
  private static final List<String> SCHEMES = List.of("basic ", "bearer ", "digest ");

  private final String text;
  private final String lower;
  private final StringBuilder out = new StringBuilder();

  /** Up to here no {@code @} is left to find, so that no stretch is searched twice. */
  private int clearUntil;

  private Secrets(String text) {
    this.text = text;
    this.lower = Letters.lower(text);
  }

  /** The text with {@code ***} in place of each secret. */
  static String hide(String text) {
    return new Secrets(text).hidden();
  }

  private String hidden() {
    int at = 0;
    while (at < text.length()) {
      at = copy(at);
    }
    return out.toString();
  }

  /** Copies one character, or a whole secret's place; returns where to go on. */
  private int copy(int at) {
    char c = text.charAt(at);
    out.append(c);
    if (c == '/' && at >= 2 && text.startsWith("://", at - 2)) {
      return userInfoEnd(at + 1);
    }
    if ((c == '?' || c == '&') && at + 1 < text.length()) {
      return parameterEnd(at + 1);
    }
    if (c == ' ' || c == ':' || c == '=' || c == '"') {
      return authorizationEnd(at + 1);
    }
    return at + 1;
  }

  private int userInfoEnd(int start) {
    int end = Math.max(start, clearUntil);
    int lastAt = -1;
    boolean inPath = end > start;
    while (end < text.length() && end - start < LONGEST_USER_INFO && !Letters.endsUrl(text, end)) {
      char c = text.charAt(end);
      inPath |= c == '/' || c == '?';
      if (c == '@' && !(inPath && digestFollows(end))) {
        lastAt = end;
      }
      end++;
    }
    if (lastAt < 0) {
      clearUntil = end;
      return start;
    }
    out.append(HIDDEN);
    return lastAt;
  }

  private boolean digestFollows(int at) {
    return text.startsWith("@sha", at) || text.startsWith("@blake", at);
  }

  private int parameterEnd(int start) {
    int equals = start;
    while (equals < text.length() && isNamePart(text.charAt(equals))) {
      equals++;
    }
    boolean isParameter = equals < text.length() && equals > start && text.charAt(equals) == '=';
    if (!isParameter) {
      return start;
    }
    out.append(text, start, equals + 1);
    if (HARMLESS_PARAMETERS.contains(lower.substring(start, equals))) {
      return equals + 1;
    }
    int end = valueEnd(equals + 1);
    out.append(end > equals + 1 ? HIDDEN : "");
    return end;
  }

  /** The end of a parameter's value, without the punctuation of the sentence around the URL. */
  private int valueEnd(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '&' && !Letters.endsUrl(text, end)) {
      end++;
    }
    while (end > start && ":,".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isNamePart(char c) {
    return Letters.isWordPart(c) || c == '-' || c == '.' || c == '_' || c == '%';
  }

  /** Hides the value after {@code Basic }, {@code Bearer } where it looks like one. */
  private int authorizationEnd(int start) {
    for (String scheme : SCHEMES) {
      if (lower.startsWith(scheme, start)) {
        int value = start + scheme.length();
        int end = value;
        while (end < text.length() && isTokenPart(text.charAt(end))) {
          end++;
        }
        if (looksSecret(start, value, end)) {
          out.append(text, start, value).append(HIDDEN);
          return end;
        }
      }
    }
    return start;
  }

  private boolean looksSecret(int start, int value, int end) {
    boolean isChallenge = end < text.length() && text.charAt(end) == '='; // Bearer realm="…"
    if (isChallenge || end == value) {
      return false;
    }
    boolean inHeader = lower.substring(Math.max(0, start - 20), start).contains("authorization");
    return inHeader || end - value >= 16;
  }

  private static boolean isTokenPart(char c) {
    return Letters.isWordPart(c) || "-._~+/*".indexOf(c) >= 0;
  }
}
