package dev.pullpass.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class UtcTimeProperties {

  @Property
  void writesEveryMomentOfFourDigitYearsAsTheJdkDoes(
      @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long second) {
    Instant moment = Instant.ofEpochSecond(second);
    assertThat(UtcTime.write(moment)).isEqualTo(moment.toString());
  }
}
