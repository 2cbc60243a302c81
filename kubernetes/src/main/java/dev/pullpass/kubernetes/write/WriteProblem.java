package dev.pullpass.kubernetes.write;

import dev.pullpass.kubernetes.ApiReply;
import dev.pullpass.kubernetes.Patience;
import java.time.Duration;

/**
 * A read or write without which a plan cannot go on. Its message names the object and the right.
 */
public final class WriteProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WriteProblem(String action, ApiReply reply) {
    super(action + " was answered " + reply.status() + ": " + reply.message());
  }

  WriteProblem(String message) {
    super(message);
  }

  WriteProblem(String message, Throwable cause) {
    super(message, cause);
  }

  /** Waits, unless the whole run is stopped. */
  static void pause(Patience patience, Duration asked) {
    try {
      patience.pause(asked);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WriteProblem("interrupted; run it again to complete what is left", stopped);
    }
  }
}
