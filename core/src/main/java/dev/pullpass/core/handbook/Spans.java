package dev.pullpass.core.handbook;

import java.time.Duration;

/** How long something lasts, in words. */
final class Spans {
  private Spans() {}

  /** {@code 12 hours}, {@code 75 minutes}. */
  static String of(Duration span) {
    long minutes = span.toMinutes();
    if (minutes % 60 != 0) {
      return minutes + " minutes";
    }
    return minutes == 60 ? "1 hour" : minutes / 60 + " hours";
  }
}
