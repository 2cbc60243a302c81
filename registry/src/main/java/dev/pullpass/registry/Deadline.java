package dev.pullpass.registry;

import java.time.Duration;

/** The moment by which a question must be answered, measured by a clock that never jumps. */
record Deadline(long nanos) {

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** What is left; zero when it has passed. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
  }

  boolean passed() {
    return left().isZero();
  }

  /** The shorter of the time and what is left, in milliseconds, at least one. */
  int boundMillis(Duration time) {
    return (int) Math.max(1, Math.min(time.toMillis(), left().toMillis()));
  }
}
