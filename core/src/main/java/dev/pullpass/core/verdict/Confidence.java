package dev.pullpass.core.verdict;

/** How far a verdict is known. */
public enum Confidence {
  /** The registry's own answers, or the objects of the cluster by themselves, show it. */
  PROVEN("proven"),
  /** The node's text says it and nothing contradicts it. */
  STATED("stated"),
  /** Something that is needed to decide could not be seen; the verdict names it. */
  CANNOT_TELL("cannotTell");

  private final String word;

  Confidence(String word) {
    this.word = word;
  }

  /** The word used in reports. */
  public String word() {
    return word;
  }

  /** Proven if the condition holds, else stated. */
  static Confidence provenIf(boolean shown) {
    return shown ? PROVEN : STATED;
  }
}
