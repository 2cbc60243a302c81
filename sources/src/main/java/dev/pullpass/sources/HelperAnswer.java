package dev.pullpass.sources;

import dev.pullpass.core.credential.Credential;

/** What became of asking a credential helper for one registry. */
public sealed interface HelperAnswer {

  /** It has one that a pull secret can hold. */
  record Given(Credential credential) implements HelperAnswer {}

  /** It has none for this registry. */
  record None() implements HelperAnswer {}

  /** There is one, or may be one, but it cannot be had; {@code why} is the end of a sentence. */
  record Useless(String why) implements HelperAnswer {}
}
