package dev.pullpass.core.report;

import java.time.Instant;

/** Spans of time as kubectl and people write them. */
final class Ago {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private Ago() {}

  /** {@code 14 min}, {@code 3 h 5 min}, {@code 12 d}; never negative. */
  static String between(Instant from, Instant to) {
    long seconds = Math.max(0, to.getEpochSecond() - from.getEpochSecond());
    if (seconds < MINUTE) {
      return seconds + " s";
    }
    if (seconds < HOUR) {
      return seconds / MINUTE + " min";
    }
    if (seconds < DAY) {
      long minutes = seconds % HOUR / MINUTE;
      return seconds / HOUR + " h" + (minutes == 0 ? "" : " " + minutes + " min");
    }
    return seconds / DAY + " d";
  }
}
