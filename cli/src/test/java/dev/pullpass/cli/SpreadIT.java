package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.testkit.real.ControlPlane;
import dev.pullpass.testkit.real.FaultyServer;
import dev.pullpass.testkit.real.KubernetesPrograms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many requests a secret costs that goes to all namespaces of a real API server. */
class SpreadIT {
  private static final int COUNT = 60;
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir private Path home = Path.of("");

  // One of its own: what other tests leave in theirs would be counted.
  private final ControlPlane plane =
      ControlPlane.start(new KubernetesPrograms(System.getenv()))
          .orElseGet(() -> Assumptions.abort(ControlPlane.absence()));
  private final FaultyServer door = FaultyServer.before(plane);

  @BeforeEach
  void makeNamespaces() {
    names()
        .forEach(
            name -> plane.admin().create("/api/v1/namespaces", "{metadata: {name: " + name + "}}"));
    names().forEach(name -> plane.admin().await(account(name), account -> true, SOON));
  }

  @AfterEach
  void stop() {
    door.close();
    plane.close();
  }

  private static List<String> names() {
    return IntStream.range(0, COUNT).mapToObj(i -> "team-" + i).toList();
  }

  private static String account(String namespace) {
    return "/api/v1/namespaces/" + namespace + "/serviceaccounts/default";
  }

  private Run spread(String password) {
    door.forget();
    return Run.World.BARE
        .withInput(password)
        .withEnvironment(Map.of("HOME", home.toString()))
        .run(
            "secret",
            "create",
            "regcred",
            "--registry",
            "registry.example",
            "-u",
            "bot",
            "--password-stdin",
            "-A",
            "--wire",
            "--kubeconfig",
            door.kubeconfig().toString(),
            "--undo-file",
            home + "/undo.jsonl");
  }

  /** The requests by method and kind, numbered. */
  private Map<String, Long> requests() {
    return door.requests().stream()
        .map(request -> request.replaceAll("\\?.*", "").replaceAll("/namespaces/[^/ ]+/", "/*/"))
        .map(request -> request.replace("/api/v1/", ""))
        .collect(Collectors.groupingBy(r -> r, TreeMap::new, Collectors.counting()));
  }

  @Test
  void readsAreListsAndOnlyWhatChangesIsWritten() {
    // All namespaces but the three of the system, which are meant by name only.
    int places = COUNT + 1;
    Map<String, Long> reads =
        Map.of("GET namespaces", 1L, "GET secrets", 1L, "GET serviceaccounts", 1L);

    Run first = spread("one\n");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.err())
        .startsWith(
            "pullpass: 61 Secret created, 61 ServiceAccount changed (125 requests)\n"
                + "pullpass: to undo it: pullpass undo ");
    Map<String, Long> requests = new TreeMap<>(reads);
    requests.put("POST */secrets", (long) places);
    requests.put("PATCH */serviceaccounts/default", (long) places);
    assertThat(requests()).isEqualTo(requests);

    Run second = spread("one\n");
    assertThat(second)
        .isEqualTo(
            new Run(
                0,
                "",
                "pullpass: 61 Secret unchanged, 61 ServiceAccount unchanged (3 requests)\n"));
    assertThat(requests()).isEqualTo(reads);

    Run renewed = spread("two\n");
    assertThat(renewed.err())
        .startsWith("pullpass: 61 Secret changed, 61 ServiceAccount unchanged (64 requests)\n");
    requests = new TreeMap<>(reads);
    requests.put("PATCH */secrets/regcred", (long) places);
    assertThat(requests()).isEqualTo(requests);

    JsonNode account = plane.admin().get(account("team-59"));
    assertThat(account.path("imagePullSecrets").toString()).isEqualTo("[{\"name\":\"regcred\"}]");
  }

  @Test
  void onlyOneNamespaceIsWrittenWhereOnlyOneLacksIt() {
    spread("one\n");
    plane.admin().delete("/api/v1/namespaces/team-7/secrets/regcred");
    assertThat(spread("one\n").err())
        .startsWith(
            "pullpass: 1 Secret created, 60 Secret unchanged, 61 ServiceAccount unchanged"
                + " (4 requests)\n");
    assertThat(requests()).containsEntry("POST */secrets", 1L).hasSize(4);
  }
}
