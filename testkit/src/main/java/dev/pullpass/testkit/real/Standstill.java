package dev.pullpass.testkit.real;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets so many writes pass, and holds all that follow: time to kill the client between two steps.
 */
public final class Standstill implements Faults {
  private final int passing;
  private final ServerFault first;
  private final AtomicInteger writes = new AtomicInteger();
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  private Standstill(int passing, ServerFault first) {
    this.passing = passing;
    this.first = first;
  }

  /** After so many writes; the next is not done any more. */
  public static Standstill after(int passing) {
    return new Standstill(passing, ServerFault.HOLD_BEFORE);
  }

  /** After so many writes and one more that is done, of which the client does not learn. */
  public static Standstill withinAnswerAfter(int passing) {
    return new Standstill(passing, ServerFault.HOLD_AFTER);
  }

  @Override
  public ServerFault next(String method, String path) {
    if (method.equals("GET")) {
      return ServerFault.NONE;
    }
    int number = writes.incrementAndGet();
    if (number <= passing) {
      return ServerFault.NONE;
    }
    return number == passing + 1 ? first : ServerFault.HOLD_BEFORE;
  }

  @Override
  public void hold() {
    reached.countDown();
    try {
      released.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until something is held; false if nothing is for so long. */
  public boolean await(Duration patience) {
    try {
      return reached.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Cuts off what is held, without doing it. */
  public void release() {
    released.countDown();
  }
}
