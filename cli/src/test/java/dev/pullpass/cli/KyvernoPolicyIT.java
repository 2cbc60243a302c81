package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Both kinds of Kyverno's policies in its own command (dev/policy-engines), which takes minutes to
 * build: {@code PULLPASS_KYVERNO=required} makes its absence a failure.
 */
class KyvernoPolicyIT {
  /** Instead of a message of two lines, as the API server has it, too. */
  private static final String WITHOUT_WORDS = "an image breaks the rules of pullpass-images";

  @TempDir private Path folder = Path.of("");

  private final PolicyProgram kyverno = PolicyProgram.engine("kyverno", "PULLPASS_KYVERNO");

  /** What is said of each object that is not let in, by kind and name. */
  private Map<String, String> failures(Run policy, List<ObjectNode> objects) throws IOException {
    assertThat(policy.err()).isEmpty();
    String file = Samples.file(folder, "policy.yaml", policy.out());
    String documents =
        objects.stream().map(ObjectNode::toString).collect(Collectors.joining("\n---\n"));
    String list = Samples.file(folder, "objects.yaml", documents);
    PolicyProgram.Said said =
        kyverno.run("apply", file, "-r", list, "--policy-report", "--output-format", "json");
    String report = said.text().substring(said.text().indexOf("{\"kind\""));
    Map<String, String> messages = new TreeMap<>();
    for (JsonNode result : PolicyTable.JSON.readTree(report).path("results")) {
      String outcome = result.path("result").asText();
      assertThat(outcome).as(result.toString()).isIn("pass", "fail", "skip");
      if (outcome.equals("fail")) {
        JsonNode object = result.path("resources").path(0);
        String key = object.path("kind").asText() + " " + object.path("name").asText();
        messages.put(key, result.path("message").asText());
      }
    }
    return messages;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ClusterPolicy", "ValidatingPolicy"})
  void theTableHolds(String kind) throws IOException {
    List<PolicyTable.Row> rows = PolicyTable.read().rows();
    Map<String, String> said =
        failures(
            PolicyTable.read().policy("kyverno", "--kind", kind),
            rows.stream().map(PolicyTable.Row::pod).toList());
    for (PolicyTable.Row row : rows) {
      String message = said.getOrDefault("Pod row-" + row.index(), "");
      if (message.equals(WITHOUT_WORDS)) {
        assertThat(row.label()).isEqualTo("a new line");
        continue;
      }
      assertThat(message.isEmpty() ? List.of() : PolicyTable.ids(message))
          .as(row.toString())
          .isEqualTo(row.faults().stream().sorted().toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ClusterPolicy", "ValidatingPolicy"})
  void everyKindIsJudgedInEveryPlace(String kind) throws IOException {
    List<ObjectNode> objects = new ArrayList<>();
    Map<String, String> expected = new TreeMap<>();
    for (String workload : PolicyObjects.KINDS) {
      for (String place : PolicyObjects.PLACES.keySet()) {
        String name = place.replace(' ', '-');
        objects.add(PolicyObjects.object(workload, name, PolicyObjects.spec(place, "nginx")));
        objects.add(
            PolicyObjects.object(workload, "good-" + name, PolicyObjects.spec(place, "a/b:1")));
        expected.put(
            workload + " " + name,
            "MissingTag: " + place + ": nginx has no tag, which means latest; name a version");
      }
    }
    ObjectNode system = objects.get(0).deepCopy();
    system.withObject("/metadata").put("namespace", "kube-system").put("name", "system");
    objects.add(system);
    assertThat(failures(Run.pullpass("policy", "kyverno", "--kind", kind), objects))
        .isEqualTo(expected);
  }
}
