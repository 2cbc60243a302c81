package dev.pullpass.core.scan;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A digest as written, by the rules of the OCI image specification: an algorithm, a colon, and
 * lower-case hexadecimal digits, as many as the algorithm makes.
 *
 * @param bare true where the algorithm is left out, as charts do that write sha256 themselves
 */
record DigestText(String algorithm, String digits, boolean bare) {
  private static final Map<String, Integer> LENGTHS =
      Map.of("sha256", 64, "sha384", 96, "sha512", 128);

  /** What stands behind the {@code @} of a reference. */
  static DigestText of(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new DigestText("", text, true)
        : new DigestText(text.substring(0, colon), text.substring(colon + 1), false);
  }

  /** A part of its own, which may leave out sha256. */
  static DigestText ofPart(String text) {
    DigestText digest = of(text);
    return digest.bare ? new DigestText("sha256", text, true) : digest;
  }

  /** What is wrong with it, as the end of a sentence about it; empty for a good one. */
  Optional<String> problem() {
    if (algorithm.isEmpty()) {
      return Optional.of("names no algorithm: it wants sha256: and 64 hexadecimal digits");
    }
    Integer length = LENGTHS.get(algorithm);
    if (length == null) {
      boolean capitals = LENGTHS.containsKey(algorithm.toLowerCase(Locale.ROOT));
      return Optional.of(
          capitals
              ? "has capitals in its algorithm"
              : "is of an algorithm that no runtime knows, " + Written.of(algorithm));
    }
    if (!isHexadecimal()) {
      return Optional.of("holds what is no hexadecimal digit");
    }
    if (digits.length() != length) {
      return Optional.of(
          "has " + digits.length() + " digits; one of " + algorithm + " has " + length);
    }
    boolean capitals = !digits.equals(digits.toLowerCase(Locale.ROOT));
    return capitals ? Optional.of("has capitals among its digits") : Optional.empty();
  }

  private boolean isHexadecimal() {
    return digits
        .chars()
        .allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'));
  }

  /** The same in the right letters; empty where that does not make it good. */
  Optional<String> mended() {
    String name = algorithm.isEmpty() ? "sha256" : algorithm.toLowerCase(Locale.ROOT);
    String lower = digits.toLowerCase(Locale.ROOT);
    DigestText better = new DigestText(name, lower, false);
    boolean short256 = bare && !algorithm.isEmpty();
    return better.problem().isPresent()
        ? Optional.empty()
        : Optional.of(short256 ? lower : name + ":" + lower);
  }
}
