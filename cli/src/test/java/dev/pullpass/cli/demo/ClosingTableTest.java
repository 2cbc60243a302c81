package dev.pullpass.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.report.Style;
import dev.pullpass.testkit.demo.DemoExpectation;
import dev.pullpass.testkit.demo.Standing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClosingTableTest {
  private static final DemoExpectation WEB = new DemoExpectation("shop", "web", "TagAbsent");
  private static final DemoExpectation API = new DemoExpectation("shop", "api", "RateLimited");
  private static final DemoExpectation OK = new DemoExpectation("shop", "ok", "Pullable");

  private static ClosingTable table(Map<DemoExpectation, String> credits, Standing... standings) {
    return new ClosingTable(List.of(standings), w -> credits.getOrDefault(w, ""), Style.PLAIN);
  }

  @Test
  void everyCauseIsThereWithWhoRepairedItAndWhatWasHealthyOnlyCounts() {
    ClosingTable table =
        table(
            Map.of(WEB, "pullpass fix, given an image", API, "registry team"),
            new Standing(WEB, 3, 3),
            new Standing(API, 1, 1),
            new Standing(OK, 2, 2));
    assertThat(table.lines())
        .containsExactly(
            "  cause                         workload          repaired by                   pods ready",
            "✓ TagAbsent                     shop/web          pullpass fix, given an image  3 of 3",
            "✓ RateLimited                   shop/api          registry team                 1 of 1");
    assertThat(table.counts())
        .isEqualTo("1 repaired by pullpass fix, 1 by others, 6 of 6 pods ready");
    assertThat(table.isWell()).isTrue();
  }

  @Test
  void onePodThatIsNotReadySpoilsIt() {
    ClosingTable table = table(Map.of(), new Standing(WEB, 2, 3));
    assertThat(table.lines().get(1))
        .startsWith("✗ TagAbsent")
        .contains("nobody")
        .endsWith("2 of 3");
    assertThat(table.counts())
        .isEqualTo("0 repaired by pullpass fix, 0 by others, 2 of 3 pods ready");
    assertThat(table.isWell()).isFalse();
  }

  @Test
  void aHealthyWorkloadThatLostItsPodsSpoilsItToo() {
    assertThat(table(Map.of(), new Standing(OK, 0, 0)).isWell()).isFalse();
  }
}
