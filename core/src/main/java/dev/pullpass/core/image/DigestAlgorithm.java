package dev.pullpass.core.image;

import java.util.Set;

/** The digest algorithms of the OCI image specification, with the length of their digests. */
enum DigestAlgorithm {
  SHA256("sha256", 64),
  SHA384("sha384", 96),
  SHA512("sha512", 128);

  private final String text;
  private final int length;

  DigestAlgorithm(String text, int length) {
    this.text = text;
    this.length = length;
  }

  /**
   * What github.com/opencontainers/go-digest says of a digest that fits the grammar: {@code ""} for
   * a good one. Only algorithms that are registered in the binary count.
   */
  static String problem(String digest, Set<DigestAlgorithm> registered) {
    int colon = digest.indexOf(':');
    String name = digest.substring(0, colon);
    String hex = digest.substring(colon + 1);
    return registered.stream()
        .filter(algorithm -> algorithm.text.equals(name))
        .findFirst()
        .map(algorithm -> algorithm.problem(hex))
        .orElse("unsupported digest algorithm");
  }

  private String problem(String hex) {
    if (hex.length() != length) {
      return "invalid checksum digest length";
    }
    boolean lower = hex.chars().allMatch(c -> ReferenceGrammar.isLowerHex((char) c));
    return lower ? "" : "invalid checksum digest format";
  }
}
