package dev.pullpass.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.Container;
import dev.pullpass.core.cluster.ContainerState;
import dev.pullpass.core.cluster.FailedPulls;
import dev.pullpass.core.cluster.Lookup;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.cluster.PullEvent;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.cluster.ServiceAccount;
import dev.pullpass.core.cluster.Workload;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two dumps of real clusters are read wholly, whatever they are written in. */
class RealDumpTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest(name = "{0}: {1} pods, {2} image events, {3} secrets, {4} accounts")
  @CsvSource({"A,57,222,41,52,51,47", "B,57,247,93,52,51,47"})
  void everyObjectIsHandedOver(
      String dump, int pods, int events, int secrets, int accounts, int namespaces, int workloads)
      throws IOException {
    Collected read = Collected.of(packed(dump));
    assertThat(read.all(Pod.class)).hasSize(pods);
    assertThat(read.all(PullEvent.class)).hasSize(events);
    assertThat(read.all(Secret.class)).hasSize(secrets);
    assertThat(read.all(ServiceAccount.class)).hasSize(accounts);
    assertThat(read.all(dev.pullpass.core.cluster.Namespace.class)).hasSize(namespaces);
    assertThat(read.all(Workload.class)).hasSize(workloads);
    assertThat(read.notes).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "B"})
  void everyFieldIsAsTheJsonHasIt(String dump) throws IOException {
    List<Pod> pods = Collected.of(packed(dump)).all(Pod.class);
    List<JsonNode> expected = new ArrayList<>();
    tree(dump).get("items").forEach(item -> expected.add(item));
    expected.removeIf(item -> !item.get("kind").asText().equals("Pod"));
    assertThat(pods).hasSameSizeAs(expected);
    for (int i = 0; i < pods.size(); i++) {
      assertPod(pods.get(i), expected.get(i));
    }
  }

  private static void assertPod(Pod pod, JsonNode json) {
    assertThat(pod.name().toString())
        .isEqualTo(
            json.at("/metadata/namespace").asText() + "/" + json.at("/metadata/name").asText());
    assertThat(pod.uid()).isEqualTo(json.at("/metadata/uid").asText());
    assertThat(pod.node()).isEqualTo(json.at("/spec/nodeName").asText());
    assertThat(pod.phase()).isEqualTo(json.at("/status/phase").asText());
    assertThat(pod.serviceAccount()).isEqualTo(json.at("/spec/serviceAccountName").asText());
    assertThat(pod.created())
        .contains(Instant.parse(json.at("/metadata/creationTimestamp").asText()));
    assertThat(pod.imagePullSecrets())
        .isEqualTo(json.at("/spec/imagePullSecrets").findValuesAsText("name"));
    assertThat(pod.containers().stream().map(Container::image).toList())
        .containsExactlyElementsOf(images(json));
    assertThat(waitingTexts(pod)).containsExactlyInAnyOrderElementsOf(waitingTexts(json));
  }

  private static List<String> images(JsonNode json) {
    List<String> images =
        new ArrayList<>(json.at("/spec/initContainers").findValuesAsText("image"));
    json.at("/spec/containers").forEach(container -> images.add(container.get("image").asText()));
    return images;
  }

  private static List<String> waitingTexts(Pod pod) {
    return pod.containers().stream()
        .map(Container::state)
        .filter(state -> state.phase() == ContainerState.Phase.WAITING)
        .map(state -> state.reason() + "|" + state.message())
        .toList();
  }

  private static List<String> waitingTexts(JsonNode json) {
    List<String> texts = new ArrayList<>();
    for (JsonNode waiting : json.get("status").findValues("waiting")) {
      texts.add(waiting.path("reason").asText() + "|" + waiting.path("message").asText());
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "B"})
  void yamlGivesTheSameObjects(String dump) throws IOException {
    Object tree = JSON.treeToValue(tree(dump), Map.class);
    String yaml = Serialization.asYaml(tree);
    assertThat(yaml).startsWith("---\n");
    assertThat(Collected.of(yaml).objects).isEqualTo(Collected.of(packed(dump)).objects);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theOrderOfFieldsDoesNotMatter(long seed) throws IOException {
    JsonNode shuffled = shuffled(tree("A"), new Random(seed));
    assertThat(Collected.of(JSON.writeValueAsBytes(shuffled)).objects)
        .isEqualTo(Collected.of(packed("A")).objects);
  }

  private static JsonNode shuffled(JsonNode node, Random random) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JSON.createArrayNode();
      array.forEach(element -> copy.add(shuffled(element, random)));
      return copy;
    }
    if (!(node instanceof ObjectNode)) {
      return node;
    }
    ObjectNode copy = JSON.createObjectNode();
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    Collections.shuffle(names, random);
    // The order of a secret's keys is told as it stands, so it is left alone.
    (names.contains(".dockerconfigjson") ? sorted(names) : names)
        .forEach(name -> copy.set(name, shuffled(node.get(name), random)));
    return copy;
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted().toList();
  }

  @Test
  void theClusterKeepsThePodsThatFailAndCountsTheOthers() throws IOException {
    Cluster cluster = cluster("A");
    assertThat(cluster.pods()).hasSize(41);
    assertThat(cluster.asOf()).contains(Collected.of(packed("A")).newest());
    assertThat(cluster.namespaces()).hasSize(51);
  }

  @Test
  void inADumpOfAllNamespacesWhatIsMissingIsAbsent() throws IOException {
    Cluster cluster = cluster("B");
    assertThat(cluster.secret(new ObjectName("wrong-password", "nowhere")))
        .isEqualTo(new Lookup.Absent<>());
    assertThat(cluster.node("node9")).isEqualTo(new Lookup.Absent<>());
    assertThat(cluster.serviceAccount(new ObjectName("wrong-password", "default")).found())
        .isPresent();
  }

  @Test
  void noSecretDataIsKeptBesideDockerConfigs() throws IOException {
    Set<String> kept = new HashSet<>();
    Collected.of(packed("B"))
        .all(Secret.class)
        .forEach(secret -> kept.addAll(secret.data().keySet()));
    assertThat(kept).isSubsetOf(".dockerconfigjson", ".dockercfg", "config.json");
  }

  private static Cluster cluster(String dump) throws IOException {
    ClusterBuilder builder = ClusterBuilder.forDump(FailedPulls::mightBeFailedPull);
    new DumpReader(new ByteArrayInputStream(packed(dump))).read("-", builder);
    return builder.build();
  }

  private static byte[] packed(String dump) throws IOException {
    try (InputStream input =
        RealDumpTest.class.getResourceAsStream("/dumps/" + dump + ".json.gz")) {
      return Objects.requireNonNull(input).readAllBytes();
    }
  }

  private static JsonNode tree(String dump) throws IOException {
    byte[] json = new GZIPInputStream(new ByteArrayInputStream(packed(dump))).readAllBytes();
    return JSON.readTree(new String(json, StandardCharsets.UTF_8));
  }
}
