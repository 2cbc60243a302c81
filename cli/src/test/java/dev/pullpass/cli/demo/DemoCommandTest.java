package dev.pullpass.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.cli.Golden;
import dev.pullpass.testkit.demo.DemoExpectation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class DemoCommandTest {
  /** Whoever asks it for the loopback gets no answer. */
  private static final Map<String, String> BEHIND_A_PROXY =
      Map.of("HTTP_PROXY", "http://127.0.0.1:9", "HTTPS_PROXY", "http://127.0.0.1:9");

  private final Shell pipe = Shell.pipe(BEHIND_A_PROXY);
  private final int code = pipe.run("demo");

  @Test
  void everyCauseIsFoundAndEveryPodIsReadyInTheEnd() {
    Golden.check("demo/demo.txt", withoutChance(pipe.out()));
    assertThat(pipe.err())
        .isEqualTo("Starting registries and a cluster on the loopback, all in this process …\n");
    assertThat(code).isZero();
  }

  /** Without ports, random names and the time it took. */
  private static String withoutChance(String text) {
    return text.replaceAll("localhost:[0-9]+", "localhost:PORT")
        .replaceAll("has port [0-9]+", "has port PORT")
        .replaceAll("(cart|storefront)-[a-z0-9]{9}-[a-z0-9]{5}", "$1-HASH-NAME")
        .replaceAll("ready for [0-9]+ (min|h)", "ready for AGE")
        .replaceAll("in [0-9.]+ s\\.", "in N s.");
  }

  @Test
  void aTerminalGetsColours() {
    Shell terminal = Shell.coloured();
    assertThat(terminal.run("demo", "--full")).isZero();
    assertThat(terminal.out())
        .contains("\u001b[31;1m✗ TagAbsent\u001b[0m")
        .contains("\u001b[32m✓\u001b[0m TagAbsent");
  }

  @Test
  void noPasswordIsPrinted() {
    assertThat(pipe.out() + pipe.err())
        .doesNotContain(
            "correct-horse", "revoked-long-ago", "the-password-of-last-year", "Y29ycmVjdC1ob3JzZ");
  }

  @Test
  void whatIsNotRepairedIsTold() {
    Shell shell = Shell.pipe(Map.of());
    assertThat(shell.runDemoWithoutFix()).isEqualTo(1);
    assertThat(shell.out())
        .contains("✗ NoPullSecret                  shop/checkout     nobody")
        .contains("0 of 3\n")
        .contains("pullpass: no fix today\n")
        .contains("28 of 28 causes found, 0 repaired by pullpass fix, 6 by others, 18 of 47 pods");
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
    Check check = Check.of(expectations, Check.read(report));
    assertThat(check.misses())
        .containsExactly(
            "shop/cart: NoPullSecret instead of NoEntryForRegistry",
            "shop/web: nothing found instead of TagAbsent",
            "shop/ok: CannotTell, although it is healthy");
    assertThat(check.isComplete()).isFalse();
  }

  @Test
  void withoutAReportNothingIsFound() {
    Check check =
        Check.of(List.of(new DemoExpectation("shop", "web", "TagAbsent")), Check.read(""));
    assertThat(check.found()).isZero();
  }
}
