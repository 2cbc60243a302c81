package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.real.KubernetesPrograms;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of commands that take the place of kubectl's: every line is run, on real parts. */
class HowToIT {
  private static final String PAGE = "../docs/how-to/kubectl-equivalents.md";
  private static final String ANSWERS = "src/test/resources/howto/answers.txt";

  @TempDir private Path folder = Path.of("");

  private Optional<HowToCluster> started = Optional.empty();

  @AfterEach
  void stop() {
    started.ifPresent(HowToCluster::close);
  }

  /** Started by each test, since the folder is not there before. */
  private HowToCluster cluster() {
    if (started.isEmpty()) {
      started = HowToCluster.start(folder);
      Assumptions.assumeTrue(started.isPresent(), HowToCluster::absence);
      started.orElseThrow().fill();
    }
    return started.orElseThrow();
  }

  @Test
  void everyCommandDoesWhatThePageSays() {
    List<HowToAnswer> answers = HowToAnswer.read(ANSWERS);
    assertThat(HowToPage.read(PAGE).commands())
        .isEqualTo(answers.stream().map(HowToAnswer::command).toList());
    HowToCluster cluster = cluster();
    SoftAssertions softly = new SoftAssertions();
    answers.forEach(answer -> answer.check(cluster, softly));
    softly.assertAll();
  }

  @Test
  void kubectlAndPullpassMakeTheSame() {
    Path kubectl =
        new KubernetesPrograms(System.getenv())
            .find("kubectl")
            .orElseGet(() -> Assumptions.abort(KubernetesPrograms.absence("kubectl")));
    HowToKubectl both = new HowToKubectl(cluster(), kubectl);
    both.prepare();
    HowToPage.read(PAGE).rows().stream().filter(HowToKubectl::isComplete).forEach(both::run);
    Map<String, String> made = both.secretsOf(HowToKubectl.PULLPASS);
    Map<String, String> before = both.secretsOf(HowToKubectl.KUBECTL);
    // A docker login has no more than "auth", which pullpass takes apart as kubectl does elsewhere.
    assertThat(made.remove("mine")).isEqualTo(made.get("regcred"));
    assertThat(before.remove("mine")).doesNotContain("username");
    assertThat(made).containsOnlyKeys("from-env", "from-file", "gcr", "regcred").isEqualTo(before);
    assertThat(both.listsOf(HowToKubectl.KUBECTL))
        .isEqualTo(Map.of("default", List.of("regcred"), "robot", List.of("regcred")));
    assertThat(both.listsOf(HowToKubectl.PULLPASS))
        .isEqualTo(Map.of("default", List.of("regcred"), "robot", List.of("others", "regcred")));
  }
}
