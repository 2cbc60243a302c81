package dev.pullpass.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The {@code Retry-After} of a 429 or 503 (RFC 9110, section 10.2.3), in seconds. */
final class RetryAfter {
  private RetryAfter() {}

  /** What the header asks for, from now; at least zero. */
  static Optional<Long> seconds(Reply.Answered answer, Clock clock) {
    return answer.header("Retry-After").flatMap(value -> parse(value.trim(), clock));
  }

  private static Optional<Long> parse(String value, Clock clock) {
    if (value.matches("[0-9]{1,9}")) {
      return Optional.of(Long.parseLong(value));
    }
    try {
      var moment = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Math.max(0, Duration.between(clock.instant(), moment).toSeconds()));
    } catch (DateTimeParseException neither) {
      return Optional.empty();
    }
  }

  /** The seconds, if the status allows a second try and the wait is short enough for one. */
  static Optional<Long> shortWait(
      Reply.Answered answer, RegistrySettings settings, Deadline deadline) {
    if (answer.status() != 429 && answer.status() != 503) {
      return Optional.empty();
    }
    return seconds(answer, settings.clock())
        .filter(seconds -> seconds <= settings.limits().patience().toSeconds())
        .filter(seconds -> seconds < deadline.left().toSeconds());
  }

  /** Waits; false if the thread was interrupted meanwhile. */
  static boolean sleep(long seconds) {
    try {
      Thread.sleep(Duration.ofSeconds(seconds).toMillis());
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
