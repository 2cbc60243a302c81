package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.cluster.FakeCluster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Service accounts chosen by their labels. */
class SecretSelectedAccountsTest {
  @TempDir private Path folder = Path.of("");

  private final FakeCluster cluster = FakeCluster.start();
  private String kubeconfig = "";

  @BeforeEach
  void load() {
    cluster.load(
        """
        {"kind":"List","items":[
        {"apiVersion":"v1","kind":"Namespace","metadata":{"name":"shop"}},
        {"apiVersion":"v1","kind":"Namespace","metadata":{"name":"web"}},
        {"apiVersion":"v1","kind":"ServiceAccount","metadata":{"namespace":"shop","name":"default"}},
        {"apiVersion":"v1","kind":"ServiceAccount",
         "metadata":{"namespace":"shop","name":"cart","labels":{"tier":"front"}}},
        {"apiVersion":"v1","kind":"ServiceAccount",
         "metadata":{"namespace":"web","name":"page","labels":{"tier":"front"}}},
        {"apiVersion":"v1","kind":"ServiceAccount",
         "metadata":{"namespace":"web","name":"jobs","labels":{"tier":"back"}}}]}
        """);
    kubeconfig = Samples.file(folder, "kubeconfig", cluster.kubeconfig());
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  private Run wire(String... options) {
    List<String> arguments = new ArrayList<>(List.of("secret", "wire", "regcred"));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--kubeconfig", kubeconfig, "-o", "name"));
    return Run.World.BARE
        .withEnvironment(Map.of("XDG_STATE_HOME", folder.toString()))
        .run(arguments.toArray(new String[0]));
  }

  @Test
  void onlyThoseWithTheLabelsAreWired() {
    Run run = wire("-A", "--service-account-selector", "tier=front");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.out()).contains("cart").contains("page");
  }

  @Test
  void namesAndLabelsContradictEachOther() {
    Run run = wire("-A", "--service-account", "x", "--service-account-selector", "tier=front");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .isEqualTo(
            "pullpass: --service-account and --service-account-selector contradict each other; give"
                + " one of them\n");
  }
}
