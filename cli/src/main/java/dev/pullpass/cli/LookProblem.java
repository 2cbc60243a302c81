package dev.pullpass.cli;

/** Something that was asked about is not there, or cannot be read. */
final class LookProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LookProblem(String message) {
    super(message);
  }
}
