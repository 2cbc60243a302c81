package dev.pullpass.cli;

import java.time.Duration;
import java.time.Instant;

/**
 * One line on standard error that counts what is done. It shows only on a terminal, and only when
 * it takes longer than people wait without asking themselves.
 */
public final class Progress implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Io io;
  private final String what;
  private final int total;
  private final Instant start;
  private int done;
  private boolean shown;

  /**
   * @param what is done: "asking registries about containers"
   * @param total how many times
   */
  public Progress(Io io, String what, int total) {
    this.io = io;
    this.what = what;
    this.total = total;
    this.start = io.clock().instant();
  }

  /** One more is done. */
  public synchronized void step() {
    done++;
    Duration passed = Duration.between(start, io.clock().instant());
    if (io.terminal().err() && passed.compareTo(PATIENCE) > 0) {
      io.err().print("\r" + what + ": " + done + " of " + total);
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
