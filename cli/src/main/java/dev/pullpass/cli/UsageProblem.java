package dev.pullpass.cli;

/** Options that do not fit together, or an argument that cannot be what it should be. */
final class UsageProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageProblem(String message) {
    super(message);
  }
}
