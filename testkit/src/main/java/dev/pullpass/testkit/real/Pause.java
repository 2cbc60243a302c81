package dev.pullpass.testkit.real;

/** Time between two looks at something that others are about to change. */
final class Pause {
  private Pause() {}

  /** 50 ms. */
  static void briefly() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }
}
