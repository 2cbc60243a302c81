package dev.pullpass.core.cluster;

import java.time.Instant;
import java.util.Optional;

/**
 * Reads the timestamps of the Kubernetes API ({@code 2026-11-20T23:25:15Z}, events also with a
 * fraction or an offset), by RFC 3339. Written by hand because {@code DateTimeFormatter} does not
 * exist in the browser build.
 */
public final class Rfc3339 {
  private static final int DATE_AND_TIME = 19;
  private static final long DAY = 86_400;

  private final String text;
  private int at = DATE_AND_TIME;
  private boolean readable = true;

  private Rfc3339(String text) {
    this.text = text;
  }

  /** The instant, or nothing where the text is no RFC 3339 timestamp. */
  public static Optional<Instant> parse(String text) {
    if (text.length() <= DATE_AND_TIME) {
      return Optional.empty();
    }
    return new Rfc3339(text).read();
  }

  private Optional<Instant> read() {
    long local = date() * DAY + timeOfDay();
    int nanos = fraction();
    long seconds = local - offset();
    return readable && at == text.length()
        ? Optional.of(Instant.ofEpochSecond(seconds, nanos))
        : Optional.empty();
  }

  private long date() {
    require(isAt(4, '-') && isAt(7, '-'));
    return epochDay(number(0, 4, 0, 9999), number(5, 2, 1, 12), number(8, 2, 1, 31));
  }

  private long timeOfDay() {
    require((isAt(10, 'T') || isAt(10, 't')) && isAt(13, ':') && isAt(16, ':'));
    return number(11, 2, 0, 23) * 3600 + number(14, 2, 0, 59) * 60 + number(17, 2, 0, 60);
  }

  /** Days since 1970-01-01 in the Gregorian calendar, counted in years that begin in March. */
  private static long epochDay(long year, long month, long day) {
    long shifted = month <= 2 ? year - 1 : year;
    long dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    long leapDays = shifted / 4 - shifted / 100 + shifted / 400;
    return shifted * 365 + leapDays + dayOfYear - 719_468;
  }

  private int fraction() {
    if (!isAt(at, '.')) {
      return 0;
    }
    int start = ++at;
    int nanos = 0;
    for (int digit = 0; digit < 9; digit++) {
      nanos = nanos * 10 + (isDigit(at) ? text.charAt(at++) - '0' : 0);
    }
    while (isDigit(at)) {
      at++;
    }
    require(at > start);
    return nanos;
  }

  private long offset() {
    if (isAt(at, 'Z') || isAt(at, 'z')) {
      at++;
      return 0;
    }
    boolean west = isAt(at, '-');
    require((west || isAt(at, '+')) && isAt(at + 3, ':'));
    long seconds = number(at + 1, 2, 0, 23) * 3600 + number(at + 4, 2, 0, 59) * 60;
    at += 6;
    return west ? -seconds : seconds;
  }

  private long number(int from, int digits, int least, int most) {
    long number = 0;
    for (int i = from; i < from + digits; i++) {
      require(isDigit(i));
      number = number * 10 + (isDigit(i) ? text.charAt(i) - '0' : 0);
    }
    require(number >= least && number <= most);
    return number;
  }

  private void require(boolean fits) {
    readable &= fits;
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private boolean isAt(int index, char wanted) {
    return index < text.length() && text.charAt(index) == wanted;
  }
}
