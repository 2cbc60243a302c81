package dev.pullpass.core.yaml;

/** What the quick reader leaves to the full one. */
final class Unusual extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unusual() {
    super("unusual YAML", null, false, false);
  }
}
