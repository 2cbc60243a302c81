package dev.pullpass.cli;

/** Options that do not fit together, or an argument that cannot be what it should be. */
public final class UsageProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** One line that says what to write instead. */
  public UsageProblem(String message) {
    super(message);
  }
}
