package dev.pullpass.cli;

import java.time.Duration;
import java.time.Instant;

/**
 * One line on standard error that counts containers while registries are asked. It shows only on a
 * terminal, and only when it takes longer than people wait without asking themselves.
 */
final class Progress implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Io io;
  private final int total;
  private final Instant start;
  private int done;
  private boolean shown;

  Progress(Io io, int total) {
    this.io = io;
    this.total = total;
    this.start = io.clock().instant();
  }

  /** One more is done. */
  synchronized void step() {
    done++;
    Duration passed = Duration.between(start, io.clock().instant());
    if (io.terminal().err() && passed.compareTo(PATIENCE) > 0) {
      io.err().print("\rasking registries: " + done + " of " + total + " containers");
      io.err().flush();
      shown = true;
    }
  }

  /** Takes the line away again. */
  @Override
  public synchronized void close() {
    if (shown) {
      io.err().print("\r\u001b[K");
      io.err().flush();
    }
  }
}
