package dev.pullpass.cli;

/** Something that was asked about is not there, or cannot be read. */
public final class LookProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** One line that names what was looked for. */
  public LookProblem(String message) {
    super(message);
  }
}
