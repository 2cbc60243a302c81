package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import java.util.Set;

/** Values whose key says that they are secret, unless they only refer to a secret. */
final class SensitiveKeys {
  /** Where keys and values are names of other things. */
  private static final Set<String> REFERENCES =
      Set.of(
          "encrypteddata",
          "secretkeys",
          "existingsecretkeys",
          "keymapping",
          "valuefrom",
          "remoteref",
          "secretmappings",
          "secretkeymapping",
          "keymappings",
          "envfromsecret",
          "envfromsecrets",
          "secretobjects",
          "extraenvfromsecrets",
          "existingsecretkeymapping");

  private SensitiveKeys() {}

  static boolean settles(Field field, Search search) {
    Span all = new Span(0, field.passage().length());
    if (field.place().isUnder(SensitiveKeys::refers)) {
      return false;
    }
    if (Headers.isAuthorization(field.key())) {
      return Headers.take(field.passage(), all, search);
    }
    return Hiding.hide(field.passage(), all, suspicion(field.place()), search);
  }

  private static Suspicion suspicion(Field.Place place) {
    Suspicion own = Suspicion.of(last(place.key()));
    boolean listed = place.above().endsWith("s") && !place.isPlain() && !isIdentity(place.key());
    return own == Suspicion.NONE && listed
        ? Suspicion.of(last(place.above())).atMost(Suspicion.VAGUE)
        : own;
  }

  private static boolean isIdentity(String key) {
    String lower = Letters.lower(key);
    return lower.endsWith("id") || lower.endsWith("name") || lower.endsWith("url");
  }

  private static boolean refers(String key) {
    String lower = Letters.lower(key);
    return REFERENCES.contains(lower) || lower.endsWith("ref") || lower.endsWith("refs");
  }

  /**
   * The last part of a dotted or slashed name: {@code password} of {@code auth.password}; the last
   * two of {@code license.key}; a checksum has none.
   */
  static String last(String name) {
    if (name.startsWith("checksum")) {
      return "";
    }
    int end = name.length();
    while (end > 0 && !Letters.isWord(name.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && "./:".indexOf(name.charAt(start - 1)) < 0) {
      start--;
    }
    String part = name.substring(start, end);
    boolean bare = part.equals("key") && Letters.before(name, start) == '.';
    return bare ? last(name.substring(0, start)) + "." + part : part;
  }
}
