package dev.pullpass.core.redact;

/** Whether a text looks drawn by lot. It is asked only where a key made it suspicious. */
final class Entropy {
  private static final int SHORTEST = 12;
  private static final double LEAST_BITS = 3.0;

  private Entropy() {}

  /** At least 12 characters without blanks, letters and digits, many different; no UUID. */
  static boolean looksRandom(String value) {
    if (value.length() < SHORTEST || isUuid(value) || value.startsWith("sha256:")) {
      return false;
    }
    int digits = 0;
    int small = 0;
    int capitals = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c > '~') {
        return false;
      }
      digits += Letters.isDigit(c) ? 1 : 0;
      small += Letters.isLower(c) ? 1 : 0;
      capitals += Letters.isUpper(c) ? 1 : 0;
    }
    boolean mixed = digits > 1 || (digits == 1 && small > 1 && capitals > 1);
    return mixed && small + capitals > 3 && !Name.mayBeOne(value) && bits(value) >= LEAST_BITS;
  }

  static boolean isUuid(String value) {
    if (value.length() != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      char c = value.charAt(i);
      boolean hexadecimal = Letters.isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
      if (hyphen ? c != '-' : !hexadecimal) {
        return false;
      }
    }
    return true;
  }

  /** Shannon's entropy per character. */
  private static double bits(String value) {
    int[] counts = new int[128];
    for (int i = 0; i < value.length(); i++) {
      counts[value.charAt(i) & 127]++;
    }
    double bits = 0;
    for (int count : counts) {
      double share = (double) count / value.length();
      bits -= count == 0 ? 0 : share * Math.log(share) / Math.log(2);
    }
    return bits;
  }
}
