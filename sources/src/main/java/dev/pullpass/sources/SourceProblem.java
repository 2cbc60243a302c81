package dev.pullpass.sources;

/**
 * A credential that cannot be had from where it was asked for. The message names the file, program
 * or variable, and quotes nothing out of it.
 */
public final class SourceProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SourceProblem(String message) {
    super(message);
  }
}
