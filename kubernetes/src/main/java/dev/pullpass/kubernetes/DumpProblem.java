package dev.pullpass.kubernetes;

/**
 * A dump that cannot be read. The message names the file and the position, says what was found and
 * what is expected, and quotes nothing of the content.
 */
public final class DumpProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DumpProblem(String message) {
    super(message);
  }

  DumpProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
