package dev.pullpass.core.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.text.Span;
import dev.pullpass.core.text.Splice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProofTest {
  private static final ChartSources CHART =
      new ChartSources(Map.of("templates/a.yaml", "a: {{ .b }}", "values.yaml", "a: 1"));

  private static Optional<String> broken(String path, Splice... splices) {
    return Proof.broken(CHART, Map.of(path, List.of(splices)));
  }

  @Test
  void editsThatCanBeReadAreProved() {
    assertThat(broken("templates/a.yaml", Splice.insert(11, "{{ .c }}"))).isEmpty();
    assertThat(broken("values.yaml", Splice.insert(4, "\nb: 2"))).isEmpty();
  }

  @Test
  void aBrokenTemplateIsNamed() {
    assertThat(broken("templates/a.yaml", Splice.insert(11, "{{ end }}")))
        .contains("templates/a.yaml");
  }

  @Test
  void brokenValuesAreNamed() {
    assertThat(broken("values.yaml", Splice.insert(4, ": b: 2"))).contains("values.yaml");
  }

  @Test
  void editsThatMeetAreNamed() {
    Splice one = new Splice(new Span(0, 3), "x");
    Splice other = new Splice(new Span(2, 4), "y");
    assertThat(broken("values.yaml", one, other)).contains("values.yaml");
  }
}
