package dev.pullpass.testkit.real;

/** A real part did not come up; the message ends with its own last words. */
final class DaemonFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DaemonFailure(String message) {
    super(message);
  }
}
