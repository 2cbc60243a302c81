package dev.pullpass.core.audit;

import dev.pullpass.core.verdict.Verdict;
import java.util.Optional;

/** What becomes of a pull if it is made now. */
public sealed interface Outlook {

  /** A registry handed the manifest out; its digest, where it said one. */
  record Pulls(Optional<String> digest) implements Outlook {}

  /** It fails, for this cause. */
  record Fails(Verdict verdict) implements Outlook {}

  /**
   * It fails under a condition that could not be seen.
   *
   * @param condition a clause such as {@code if the image is private}
   */
  record MayFail(Verdict verdict, String condition) implements Outlook {}

  /** A private image, and nothing that could get it. */
  record Bare(Privacy privacy) implements Outlook {}

  /**
   * It cannot be told.
   *
   * @param missing what it would take, as a clause
   */
  record Open(String missing) implements Outlook {}

  /** The verdict that a new pod would get, or might. */
  default Optional<Verdict> verdictOf() {
    if (this instanceof Fails fails) {
      return Optional.of(fails.verdict());
    }
    return this instanceof MayFail may ? Optional.of(may.verdict()) : Optional.empty();
  }

  /** The word used in reports. */
  default String word() {
    if (this instanceof Pulls) {
      return "pulls";
    }
    if (this instanceof Fails) {
      return "wouldFail";
    }
    return this instanceof Open ? "open" : "mayFail";
  }
}
