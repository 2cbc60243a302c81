package dev.pullpass.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.demo.DemoExpectation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoCommandTest {
  private static final Map<String, String> BEHIND_A_PROXY =
      Map.of("HTTP_PROXY", "http://127.0.0.1:9", "HTTPS_PROXY", "http://127.0.0.1:9");

  @Test
  void everyCauseIsFoundAndTheExitCodeSaysSo() {
    Shell pipe = Shell.pipe(Map.of());
    int code = pipe.run("demo");
    assertThat(pipe.out())
        .startsWith("26 causes, 37 containers without image\n")
        .contains("(autoscaler wants 8)")
        .contains("the rollout is stuck, older pods still serve")
        .containsPattern("\n26 of 26 causes found in [0-9.]+ s, everything started and [0-9]+ ")
        .endsWith("      pullpass why -A        explains a cluster of yours; it only reads\n")
        .doesNotContain("\u001b");
    assertThat(pipe.err())
        .isEqualTo(
            """
            Starting registries and a cluster on the loopback, all in this process …
            Then, on a cluster of 29 workloads: why -A

            """);
    assertThat(code).isZero();
  }

  @Test
  void aTerminalGetsColours() {
    Shell terminal = Shell.coloured();
    assertThat(terminal.run("demo")).isZero();
    assertThat(terminal.out()).contains("\u001b[31;1m✗ TagAbsent\u001b[0m");
  }

  @Test
  void aProxyIsNotAskedForTheLoopback() {
    assertThat(Shell.pipe(BEHIND_A_PROXY).run("demo")).isZero();
  }

  @Test
  void noPasswordIsPrinted() {
    Shell pipe = Shell.pipe(Map.of());
    pipe.run("demo");
    assertThat(pipe.out() + pipe.err())
        .doesNotContain(
            "correct-horse", "revoked-long-ago", "the-password-of-last-year", "Y29ycmVjdC1ob3JzZ");
  }

  @Test
  void aWrongVerdictIsTold() {
    List<DemoExpectation> expectations =
        List.of(
            new DemoExpectation("shop", "cart", "NoEntryForRegistry"),
            new DemoExpectation("shop", "web", "TagAbsent"),
            new DemoExpectation("shop", "ok", "Pullable"));
    String report =
        """
        {"items":[
          {"namespace":"shop","pod":"cart-1-a","verdict":"NoPullSecret"},
          {"namespace":"shop","pod":"ok-1-a","verdict":"CannotTell"}]}""";
    Check check = Check.of(expectations, report);
    assertThat(check.misses())
        .containsExactly(
            "shop/cart: NoPullSecret instead of NoEntryForRegistry",
            "shop/web: nothing found instead of TagAbsent",
            "shop/ok: CannotTell, although it is healthy");
    assertThat(check.isComplete()).isFalse();
  }

  @Test
  void withoutAReportNothingIsFound() {
    Check check = Check.of(List.of(new DemoExpectation("shop", "web", "TagAbsent")), "");
    assertThat(check.found()).isZero();
  }
}
