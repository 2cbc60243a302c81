package dev.pullpass.core.compat;

/** What a tool says of an object. */
public enum Outcome {
  PASSED,
  FAILED,
  /** It says nothing, though it looks at objects of this kind. */
  UNKNOWN,
  /** It does not look at objects of this kind. */
  NOT_SUPPORTED
}
