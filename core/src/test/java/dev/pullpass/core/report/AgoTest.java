package dev.pullpass.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgoTest {

  @ParameterizedTest(name = "{0} seconds are {1}")
  @CsvSource({
    "-5, 0 s",
    "0, 0 s",
    "59, 59 s",
    "60, 1 min",
    "3599, 59 min",
    "3600, 1 h",
    "11100, 3 h 5 min",
    "86399, 23 h 59 min",
    "86400, 1 d",
    "1036800, 12 d"
  })
  void spansAreWrittenAsPeopleSayThem(long seconds, String written) {
    assertThat(Ago.between(Instant.EPOCH, Instant.ofEpochSecond(seconds))).isEqualTo(written);
  }
}
