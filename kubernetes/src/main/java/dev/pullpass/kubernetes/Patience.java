package dev.pullpass.kubernetes;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long something is tried again, with pauses that grow and are spread, so that many who wait
 * for one server do not come back at once.
 */
public final class Patience {
  private static final long FIRST_PAUSE = 20;
  private static final long LONGEST_PAUSE = 2_000;

  private final long deadline;
  private long pause = FIRST_PAUSE;

  private Patience(Duration total) {
    this.deadline = System.nanoTime() + total.toNanos();
  }

  /** Tries for so long from now on. */
  public static Patience of(Duration total) {
    return new Patience(total);
  }

  /** True once it is time to give up. */
  public boolean isOver() {
    return System.nanoTime() >= deadline;
  }

  /**
   * Waits before the next try, but not beyond the end.
   *
   * @param asked how long the server wants to be left alone ({@code Retry-After}); zero if it does
   *     not say
   */
  public void pause(Duration asked) throws InterruptedException {
    long spread = ThreadLocalRandom.current().nextLong(pause / 2, pause + 1);
    long left = (deadline - System.nanoTime()) / 1_000_000;
    pause = Math.min(LONGEST_PAUSE, pause * 2);
    Thread.sleep(Math.max(0, Math.min(left, asked.toMillis() + spread)));
  }
}
