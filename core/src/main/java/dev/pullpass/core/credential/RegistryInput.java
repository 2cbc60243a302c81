package dev.pullpass.core.credential;

/**
 * What a person wrote where a registry is wanted, and what becomes of it: the key to write into a
 * pull secret, or the reason why it is none.
 *
 * <p>Example: {@code https://GHCR.io/} becomes the key {@code ghcr.io}.
 */
public sealed interface RegistryInput permits RegistryInput.Refused, CanonicalKey {

  /** Not to be taken for a registry; {@code why} is a sentence that quotes no user or password. */
  record Refused(String why) implements RegistryInput {}

  /** Reads what was written; never throws. */
  static RegistryInput parse(String written) {
    return new RegistryText(written).read();
  }
}
