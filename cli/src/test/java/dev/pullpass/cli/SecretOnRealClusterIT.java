package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.testkit.real.ControlPlane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pullpass secret} on a real API server, in twenty namespaces of its own. */
class SecretOnRealClusterIT {
  private static final int NAMESPACES = 20;

  @TempDir private Path folder = Path.of("");

  private final Optional<ControlPlane> plane = ControlPlane.shared();
  private final String team = "t" + Long.toString(System.nanoTime(), 36);

  @BeforeEach
  void namespaces() {
    assumeTrue(plane.isPresent(), ControlPlane::absence);
    IntStream.range(0, NAMESPACES)
        .forEach(
            i -> {
              plane()
                  .admin()
                  .create(
                      "/api/v1/namespaces",
                      "{metadata: {name: " + name(i) + ", labels: {team: " + team + "}}}");
              plane().admin().await(account(i), any -> true, java.time.Duration.ofSeconds(30));
            });
  }

  private ControlPlane plane() {
    return plane.orElseThrow();
  }

  private String name(int i) {
    return team + "-" + i;
  }

  private String account(int i) {
    return "/api/v1/namespaces/" + name(i) + "/serviceaccounts/default";
  }

  private Run secret(String input, String... args) {
    List<String> all = new ArrayList<>(List.of("secret"));
    all.addAll(List.of(args));
    all.addAll(List.of("--kubeconfig", plane().kubeconfig().toString()));
    return Run.World.BARE
        .withInput(input)
        .withEnvironment(Map.of("HOME", folder.toString()))
        .run(all.toArray(String[]::new));
  }

  private Run create(String password) {
    return secret(
        password,
        "create",
        "regcred",
        "--registry",
        "r.test",
        "-u",
        "me",
        "--password-stdin",
        "--namespace-selector",
        "team=" + team,
        "--wire");
  }

  private List<String> wired(int i) {
    JsonNode list = plane().admin().get(account(i)).path("imagePullSecrets");
    return list.findValuesAsText("name");
  }

  @Test
  void aSecretIsSpreadWiredChangedAndTakenBack() {
    Run first = create("one");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.err()).contains("20 Secret created, 20 ServiceAccount changed");
    IntStream.range(0, NAMESPACES).forEach(i -> assertThat(wired(i)).containsExactly("regcred"));

    Run second = create("one");
    assertThat(second.err()).contains("20 Secret unchanged, 20 ServiceAccount unchanged (");
    assertThat(requests(second)).isLessThan(10);

    Run third = create("two");
    assertThat(third.err()).contains("20 Secret changed, 20 ServiceAccount unchanged");

    Run undo =
        Run.World.BARE
            .withEnvironment(Map.of("HOME", folder.toString()))
            .run("undo", undoFile(third), "--kubeconfig", plane().kubeconfig().toString());
    assertThat(undo.code()).as(undo.err()).isZero();
    assertThat(create("one").err()).contains("20 Secret unchanged");
  }

  private static int requests(Run run) {
    return Integer.parseInt(run.err().replaceAll("(?s).*\\(([0-9]+) requests\\).*", "$1"));
  }

  private static String undoFile(Run run) {
    return run.err().replaceAll("(?s).*pullpass undo ", "").strip();
  }

  @Test
  void whatIsWiredIsUnwiredAndNothingElse() {
    create("one");
    String place = name(0);
    secret("", "wire", "other", "-n", place);
    assertThat(wired(0)).containsExactly("regcred", "other");
    secret("", "unwire", "regcred", "-n", place);
    assertThat(wired(0)).containsExactly("other");
    Run shown = secret("", "show", "regcred", "-n", name(1));
    assertThat(shown.out())
        .isEqualTo(
            """
            Secret NS/regcred (kubernetes.io/dockerconfigjson)
              r.test: user me, user name and password
              used by ServiceAccount default
            """
                .replace("NS", name(1)));
    Run copied = secret("", "copy", "copied", "--from", name(1) + "/regcred", "-n", place);
    assertThat(copied.out()).isEqualTo("Secret " + place + "/copied created\n");
  }
}
