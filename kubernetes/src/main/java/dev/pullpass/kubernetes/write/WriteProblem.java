package dev.pullpass.kubernetes.write;

import dev.pullpass.kubernetes.ApiReply;

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
}
