package dev.pullpass.core.advise;

/** Names for things that are yet to be made. */
final class Naming {
  private static final int LONGEST = 63;

  private Naming() {}

  /** A name for a secret for a registry: {@code ghcr-io}, {@code registry-test-5000}. */
  static String secret(String host) {
    String name = host.replace('.', '-').replace(':', '-').toLowerCase(java.util.Locale.ROOT);
    return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
  }
}
