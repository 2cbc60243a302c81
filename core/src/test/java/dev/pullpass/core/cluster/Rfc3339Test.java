package dev.pullpass.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T23:25:15Z,2026-11-20T23:25:15Z",
    "2026-11-20T23:25:15.123456Z,2026-11-20T23:25:15.123456Z",
    "2026-11-20T23:25:15.1234567899Z,2026-11-20T23:25:15.123456789Z",
    "2026-11-20t23:25:15z,2026-11-20T23:25:15Z",
    "2026-11-21T01:25:15+02:00,2026-11-20T23:25:15Z",
    "2026-11-20T18:55:15.5-04:30,2026-11-20T23:25:15.5Z",
    "1970-01-01T00:00:00Z,1970-01-01T00:00:00Z",
    "2024-02-29T00:00:00Z,2024-02-29T00:00:00Z",
    "0001-01-01T00:00:00Z,0001-01-01T00:00:00Z",
    "2016-12-31T23:59:60Z,2017-01-01T00:00:00Z"
  })
  void timestampsOfTheApiAreRead(String text, String instant) {
    assertThat(Rfc3339.parse(text)).contains(Instant.parse(instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "2026-11-20",
        "2026-11-20T23:25:15",
        "2026-11-20 23:25:15Z",
        "2026-13-20T23:25:15Z",
        "2026-11-20T24:25:15Z",
        "2026-11-20T23:25:15.Z",
        "2026-11-20T23:25:15+0200",
        "2026-11-20T23:25:15+02:00x",
        "2026-11-20T23:25:15Zx",
        "2026-11-20T23:25:1xZ",
        "+026-11-20T23:25:15Z"
      })
  void otherTextsAreNoTimestamps(String text) {
    assertThat(Rfc3339.parse(text)).isEmpty();
  }

  @Test
  void javaTimeAgrees() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      Instant instant = Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 250_000_000_000L));
      ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * random.nextInt(-720, 720));
      String text = OffsetDateTime.ofInstant(instant, offset).toString();
      String full =
          text.matches(".*T\\d\\d:\\d\\d[Z+-].*") ? text.replaceFirst("(T.{5})", "$1:00") : text;
      assertThat(Rfc3339.parse(full)).as(full).contains(instant);
    }
  }
}
