package dev.pullpass.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumericTagTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a zero is lost            | 1.10       | 3:8 error tag: 1.10 is read as a number and becomes 1.1. -> write "1.10", in quotes
          an octal                  | 0755       | 3:8 error tag: 0755 is read as a number and becomes 493. -> write "0755", in quotes
          an exponent               | 1e5        | 3:8 error tag: 1e5 is read as a number and becomes 100000. -> write "1e5", in quotes
          a commit with an e        | 706798e8   | 3:8 error tag: 706798e8 is read as a number and becomes 7.06798e+13. -> write "706798e8", in quotes
          a commit of digits        | 58467965   | 3:8 warning tag: 58467965 is read as a number, which Helm may print as 5.8467965e+07. -> write "58467965", in quotes
          a word                    | on         | 3:8 error tag: on is read as true or false and becomes true. -> write "on", in quotes
          it stays as it is         | 3.6        | nothing
          a small integer           | 16         | nothing
          a version of three parts  | 1.2.3      | nothing
          a date                    | 2024-01-15 | nothing
          in quotes                 | '"1.10"'   | nothing
          in single quotes          | "'1.10'"   | nothing
          said to be a text         | '!!str 1.10' | nothing
          nothing                   | '""'       | nothing
          null                      | ~          | nothing
          true is true              | 'true'     | nothing
          """)
  void aTagThatYamlReadsAsANumberIsShownAsItBecomes(String what, String tag, String found) {
    String values = "image:\n  repository: acme/app\n  tag: " + tag + "\n";
    assertThat(Look.told(Look.values(NumericTag.RULE, values))).as(what).isEqualTo(found);
  }
}
