package dev.pullpass.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoScalarTest {

  @ParameterizedTest(name = "{0} is {1} {2}, as a float {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.10        | FLOAT   | 1.1            | 1.1
          1.0         | FLOAT   | 1              | 1
          3.6         | FLOAT   | 3.6            | 3.6
          0755        | INTEGER | 493            | 493
          0o17        | INTEGER | 15             | 15
          0x1F        | INTEGER | 31             | 31
          0b11        | INTEGER | 3              | 3
          1_000       | INTEGER | 1000           | 1000
          089         | FLOAT   | 89             | 89
          1e5         | FLOAT   | 100000         | 100000
          1e6         | FLOAT   | 1e+06          | 1e+06
          706798e8    | FLOAT   | 7.06798e+13    | 7.06798e+13
          0e123       | FLOAT   | 0              | 0
          1e400       | TEXT    | 1e400          | 1e400
          1e-7        | FLOAT   | 1e-07          | 1e-07
          58467965    | INTEGER | 58467965       | 5.8467965e+07
          20240115    | INTEGER | 20240115       | 2.0240115e+07
          123456      | INTEGER | 123456         | 123456
          16          | INTEGER | 16             | 16
          .5          | FLOAT   | 0.5            | 0.5
          1.          | FLOAT   | 1              | 1
          12:30       | TEXT    | 12:30          | 12:30
          2024-01-15  | TEXT    | 2024-01-15     | 2024-01-15
          1.2.3       | TEXT    | 1.2.3          | 1.2.3
          v1          | TEXT    | v1             | v1
          1.10-alpine | TEXT    | 1.10-alpine    | 1.10-alpine
          on          | BOOL    | true           | true
          No          | BOOL    | false          | false
          YES         | BOOL    | true           | true
          tRue        | TEXT    | tRue           | tRue
          y           | BOOL    | true           | true
          .           | TEXT    | .              | .
          0x          | TEXT    | 0x             | 0x
          99999999999999999999999 | FLOAT | 1e+23  | 1e+23
          """)
  void aPlainScalarIsWhatGoTakesItFor(
      String plain, GoScalar.Kind kind, String text, String asFloat) {
    GoScalar scalar = GoScalar.of(plain);
    assertThat(scalar).isEqualTo(new GoScalar(kind, text));
    assertThat(scalar.asFloat()).isEqualTo(asFloat);
  }
}
