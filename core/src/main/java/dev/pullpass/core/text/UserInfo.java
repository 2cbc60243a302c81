package dev.pullpass.core.text;

/**
 * Hides what stands before the {@code @} of {@code user:password@host/…}. No image reference may
 * hold that, yet people write it, and the kubelet repeats it in its errors. It becomes {@code
 * xxxxx}, as in Go's {@code url.Redacted}, since that is as wrong in a reference as what it hides.
 */
public final class UserInfo {
  private static final String HIDDEN = "xxxxx";

  private UserInfo() {}

  /** The text without user names and passwords before hosts. */
  public static String hide(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int copied = 0;
    for (; at >= 0; at = text.indexOf('@', at + 1)) {
      int start = start(text, at, copied);
      if (start < at && hostFollows(text, at + 1) && isUserInfo(text.substring(start, at))) {
        boolean hasPassword = text.substring(start, at).indexOf(':') >= 0;
        out.append(text, copied, start).append(hasPassword ? HIDDEN + ":" + HIDDEN : HIDDEN);
        copied = at;
      }
    }
    return out.append(text, copied, text.length()).toString();
  }

  private static int start(String text, int at, int from) {
    int start = at;
    while (start > from && !isBoundary(text.charAt(start - 1)) && !isAfterSlashes(text, start)) {
      start--;
    }
    return start;
  }

  /** TeaVM's startsWith throws at an offset below zero, where the JDK's returns false. */
  private static boolean isAfterSlashes(String text, int start) {
    return start >= 2 && text.startsWith("//", start - 2);
  }

  private static boolean isBoundary(char c) {
    return c <= ' ' || c == '"' || c == '\'' || c == '`' || c == '(' || c == ',';
  }

  /** A host, perhaps with a port, and a slash; a digest is followed by none. */
  private static boolean hostFollows(String text, int from) {
    int end = from;
    while (end < text.length() && isHostPart(text.charAt(end))) {
      end++;
    }
    return end > from && end < text.length() && text.charAt(end) == '/';
  }

  private static boolean isHostPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-'
        || c == ':';
  }

  /** {@code user}, {@code user:pass/word}; not {@code host:5000/path} nor {@code host/path}. */
  private static boolean isUserInfo(String text) {
    int slash = text.indexOf('/');
    int colon = text.indexOf(':');
    if (slash < 0) {
      return true;
    }
    return colon >= 0
        && colon < slash
        && !text.substring(colon + 1, slash).chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
