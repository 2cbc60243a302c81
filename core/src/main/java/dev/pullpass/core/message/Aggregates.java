package dev.pullpass.core.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Several errors in one text: the kubelet's {@code [e1, e2]} (one per credential tried, in their
 * order; k8s.io/apimachinery util/errors) and Podman's list ({@code 2 errors occurred … * e1}).
 */
final class Aggregates {
  /** How an error of the next part begins; a comma before anything else is part of an error. */
  private static final List<String> OPENINGS =
      List.of(
          "rpc error",
          "failed to ",
          "error response",
          "unable to ",
          "initializing source",
          "reading manifest",
          "pinging ",
          "image pull failed",
          "illegal base64",
          "get \"",
          "head \"");

  private static final Set<Label> SAY_LITTLE =
      Set.of(
          Label.REGISTRY_ERROR,
          Label.CONNECTION_FAILED,
          Label.TIMEOUT,
          Label.DNS_FAILURE,
          Label.PROXY_FAILURE,
          Label.TLS_HTTP_MISMATCH,
          Label.TLS_UNTRUSTED);
  private static final Set<Label> SAY_NOTHING =
      Set.of(Label.BACKOFF_ONLY, Label.UNREADABLE, Label.INSPECT_FAILED);
  private static final int MOST_PARTS = 100;

  private Aggregates() {}

  /** The errors of an aggregate in order; the text alone where it is none. */
  static List<String> split(String text) {
    List<String> items = listItems(text);
    return items.isEmpty() ? bracketed(text) : items;
  }

  private static List<String> listItems(String text) {
    int head = text.indexOf("errors occurred");
    List<String> items = new ArrayList<>();
    int star = head < 0 ? -1 : text.indexOf("* ", head);
    while (star >= 0 && items.size() < MOST_PARTS) {
      int next = text.indexOf("\n", star);
      int nextStar = next < 0 ? -1 : text.indexOf("* ", next);
      items.add(text.substring(star + 2, nextStar < 0 ? text.length() : nextStar).strip());
      star = nextStar;
    }
    return items;
  }

  private static List<String> bracketed(String text) {
    String words = Letters.lower(text);
    int open = openBracket(words);
    int close = words.lastIndexOf(']');
    if (open < 0 || close < open) {
      return List.of(text);
    }
    List<String> parts = new ArrayList<>();
    int start = open + 1;
    for (int comma = start; comma >= 0 && parts.size() < MOST_PARTS; ) {
      comma = words.indexOf(", ", comma + 1);
      if (comma < 0 || comma > close) {
        break;
      }
      if (opens(words, comma + 2)) {
        parts.add(text.substring(start, comma));
        start = comma + 2;
      }
    }
    parts.add(text.substring(start, close));
    return parts;
  }

  /** The bracket that opens an aggregate: at the start or after a colon, before an error. */
  private static int openBracket(String words) {
    int at = words.indexOf('[');
    while (at >= 0) {
      boolean leads =
          at == 0 || words.charAt(at - 1) == ':' || (at >= 2 && words.startsWith(": [", at - 2));
      if (leads && opens(words, at + 1)) {
        return at;
      }
      at = words.indexOf('[', at + 1);
    }
    return -1;
  }

  private static boolean opens(String words, int at) {
    return OPENINGS.stream().anyMatch(opening -> words.startsWith(opening, at));
  }

  /** The most telling part, which is the first of the most definite ones, with all the parts. */
  static Reading tell(List<Reading> parts) {
    Reading told = parts.get(0);
    for (Reading part : parts) {
      told = weight(part.label()) > weight(told.label()) ? part : told;
    }
    return new Reading(
        told.label(),
        told.detail(),
        told.host(),
        told.status(),
        told.scope(),
        told.anonymous(),
        told.certificate(),
        parts);
  }

  private static int weight(Label label) {
    if (SAY_NOTHING.contains(label)) {
      return 0;
    }
    return SAY_LITTLE.contains(label) ? 1 : 2;
  }
}
