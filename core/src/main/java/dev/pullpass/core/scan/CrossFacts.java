package dev.pullpass.core.scan;

import dev.pullpass.core.source.Reading;

/** What of a file other files may have to do with: names and places, nothing of its text. */
public record CrossFacts() {
  /** Nothing. */
  static final CrossFacts NONE = new CrossFacts();

  /** Those of a file. */
  static CrossFacts of(Reading reading) {
    return NONE;
  }
}
