package dev.pullpass.core.message;

import java.util.List;
import java.util.Optional;

/**
 * Finds the HTTP status in a text: a number of three digits with its reason behind it ({@code 401
 * Unauthorized}), or with a word before it that makes it one ({@code unexpected status code 503}).
 * The status of Docker's own API ({@code API error (500)}) is not the registry's.
 */
final class StatusFinder {
  private static final int REACH = 32;
  private static final List<String> REASONS =
      List.of(
          "unauthorized",
          "forbidden",
          "not found",
          "too many requests",
          "bad request",
          "bad gateway",
          "internal server error",
          "service unavailable",
          "service temporarily unavailable",
          "gateway time",
          "method not allowed",
          "not acceptable",
          "proxy authentication",
          "payment required",
          "precondition failed",
          "request timeout",
          "gone",
          "unavailable for legal reasons",
          "i'm a teapot",
          "origin ",
          "insufficient storage");

  private StatusFinder() {}

  /** A status and where it stands. */
  record Status(int code, int position) {}

  /** The last status in a shadow text: what stands last is nearest to the cause. */
  static Optional<Status> find(String words) {
    for (int at = words.length() - 3; at >= 0; at--) {
      if (isNumber(words, at) && isStatus(words, at)) {
        return Optional.of(new Status(Integer.parseInt(words.substring(at, at + 3)), at));
      }
    }
    return Optional.empty();
  }

  private static boolean isNumber(String words, int at) {
    char first = words.charAt(at);
    return (first == '4' || first == '5')
        && Letters.isDigit(words.charAt(at + 1))
        && Letters.isDigit(words.charAt(at + 2))
        && !touches(words, at - 1, ".:-/_@")
        && !touches(words, at + 3, "-/_@");
  }

  private static boolean touches(String words, int at, String marks) {
    if (at < 0 || at >= words.length()) {
      return false;
    }
    char c = words.charAt(at);
    return Letters.isWordPart(c) || marks.indexOf(c) >= 0;
  }

  private static boolean isStatus(String words, int at) {
    String before = words.substring(Math.max(0, at - REACH), at);
    if (before.endsWith("api error (") || before.endsWith("(http code ")) {
      return false;
    }
    return hasReason(words, at)
        || before.contains("status")
        || before.endsWith("http ")
        || before.endsWith("http code ")
        || before.endsWith("response: ");
  }

  private static boolean hasReason(String words, int at) {
    int start = words.startsWith(" (", at + 3) ? at + 5 : at + 4;
    return REASONS.stream().anyMatch(reason -> words.startsWith(reason, start));
  }
}
