package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;

/**
 * A secret's place.
 *
 * @param span in the text that was searched
 * @param secret what it is when decoded: the same secret gets the same placeholder
 * @param shape what has to stand there instead
 */
record Find(Span span, Family family, String secret, Shape shape) {

  /** Without the secret. */
  @Override
  public String toString() {
    return family + " at " + span;
  }
}
