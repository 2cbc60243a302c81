package dev.pullpass.core.lock;

/** A text that is no lock. The message says what is wrong, with the name of an image at most. */
public final class MalformedLock extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;

  MalformedLock(int line, String problem) {
    super(problem);
    this.line = line;
  }

  /** The line, counted from one. */
  public int line() {
    return line;
  }

  /** What is wrong. */
  public String problem() {
    return String.valueOf(getMessage());
  }
}
