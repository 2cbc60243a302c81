package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of new pods in the real clusters, against what was seen of the pods in them. */
class AuditTruthTest {
  private static final Set<String> SOUND = Set.of("ok", "blocked-by-init-container");

  @TempDir private Path folder = Path.of("");

  private static JsonNode truth() throws IOException {
    try (InputStream packed = Files.newInputStream(Path.of("../testdata/dumps/truth.json.gz"))) {
      return new JsonMapper().readTree(new GZIPInputStream(packed));
    }
  }

  private Map<String, String> outlooks(String dump) throws IOException {
    Run run =
        Run.pullpass(
            "audit",
            "-f",
            Samples.dump(dump),
            "--probe",
            "--registry-answers",
            Samples.answers(folder),
            "-o",
            "json");
    Map<String, String> outlooks = new HashMap<>();
    for (JsonNode pull : new JsonMapper().readTree(run.out()).path("pulls")) {
      outlooks.put(key(pull), pull.path("outlook").asText());
    }
    return outlooks;
  }

  private static String key(JsonNode row) {
    return row.path("namespace").asText() + " " + row.path("image").asText();
  }

  /**
   * New pods fare as the present ones, but for three: a pod that predates its account's secret is
   * healed by being made anew, an image from the node's cache would not be had again, and of a
   * rollout only the new template counts.
   */
  @ParameterizedTest(name = "dump {0}")
  @CsvSource({"A", "B"})
  void newPodsFareAsThePresentOnesButForThree(String dump) throws IOException {
    Map<String, String> outlooks = outlooks(dump);
    Set<String> others = new LinkedHashSet<>();
    for (JsonNode row : truth()) {
      String outlook = outlooks.getOrDefault(key(row), "not looked at");
      boolean pulls = outlook.equals("pulls");
      if (pulls != SOUND.contains(row.path("expected").asText())) {
        others.add(key(row) + ": " + outlook);
      }
    }
    assertThat(others)
        .containsExactlyInAnyOrder(
            "sa-patched-after-pod-was-created registry.acme.test/team/sapatch:1.0: pulls",
            "rolling-update-stuck registry.acme.test/team/rolling:1.0: not looked at",
            "cached-image-no-credentials registry.acme.test/team/ok-pod:1.0: wouldFail");
  }
}
