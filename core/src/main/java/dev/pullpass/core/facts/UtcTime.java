package dev.pullpass.core.facts;

import java.time.Instant;

/**
 * Writes moments as RFC 3339 in UTC, to the second, without the formatters of {@code java.time},
 * which a browser would have to load.
 */
public final class UtcTime {
  private static final long DAY = 86_400;

  /** Days from 0000-03-01 to 1970-01-01, and in 400 years. */
  private static final long EPOCH_SHIFT = 719_468;

  private static final long ERA = 146_097;

  private UtcTime() {}

  /** {@code 2026-11-20T12:00:00Z}; the algorithm is Howard Hinnant's {@code civil_from_days}. */
  public static String write(Instant moment) {
    long seconds = moment.getEpochSecond();
    long days = Math.floorDiv(seconds, DAY) + EPOCH_SHIFT;
    long second = Math.floorMod(seconds, DAY);
    long era = Math.floorDiv(days, ERA);
    long ofEra = Math.floorMod(days, ERA);
    long yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    long ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    long shifted = (5 * ofYear + 2) / 153;
    long day = ofYear - (153 * shifted + 2) / 5 + 1;
    long month = shifted < 10 ? shifted + 3 : shifted - 9;
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return digits(year, 4)
        + "-"
        + digits(month, 2)
        + "-"
        + digits(day, 2)
        + "T"
        + digits(second / 3600, 2)
        + ":"
        + digits(second / 60 % 60, 2)
        + ":"
        + digits(second % 60, 2)
        + "Z";
  }

  private static String digits(long number, int width) {
    String text = Long.toString(number);
    return "0".repeat(Math.max(0, width - text.length())) + text;
  }
}
