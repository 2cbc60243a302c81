package dev.pullpass.cli;

/** What a command's exit status says. */
public final class ExitCode {
  /** Nothing is wrong. */
  public static final int OK = 0;

  /** A fault was found. */
  public static final int FAULT = 1;

  /** The command line was not understood. */
  public static final int USAGE = 2;

  /** It was not possible to look. */
  public static final int COULD_NOT_LOOK = 3;

  private ExitCode() {}
}
