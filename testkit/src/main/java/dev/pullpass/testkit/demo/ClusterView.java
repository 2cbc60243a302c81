package dev.pullpass.testkit.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.ObjectReader;
import dev.pullpass.core.text.JsonTokens;
import dev.pullpass.testkit.cluster.FakeCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The cluster as its controllers and its kubelet see it: through the API. */
record ClusterView(FakeCluster cluster) {
  private static final JsonMapper JSON = new JsonMapper();

  /** All objects of a kind ({@code /apis/apps/v1/deployments}, {@code Deployment}). */
  List<ObjectNode> list(String path, String kind) {
    List<ObjectNode> all = new ArrayList<>();
    String apiVersion = path.replaceFirst("^/apis?/", "").replaceFirst("/[a-z]+$", "");
    for (JsonNode item : get(path).path("items")) {
      // Items of a list do not repeat what they are.
      ObjectNode object = (ObjectNode) item;
      all.add(object.put("apiVersion", apiVersion).put("kind", kind));
    }
    return all;
  }

  private JsonNode get(String path) {
    try {
      return parse(NodeHttp.send(NodeHttp.Ask.of("GET", cluster.url() + path)).body());
    } catch (IOException e) {
      throw new UncheckedIOException("GET " + path, e);
    }
  }

  static ObjectNode parse(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** Keeps the object if it is new or changed; what did not change keeps its version. */
  void put(ObjectNode object) {
    boolean same =
        cluster
            .object(
                object.path("apiVersion").asText(),
                object.path("kind").asText(),
                object.at("/metadata/namespace").asText(),
                object.at("/metadata/name").asText())
            .map(ClusterView::parse)
            .filter(object::equals)
            .isPresent();
    if (!same) {
      cluster.load(object.toString());
    }
  }

  /** Deletes the pod at once, as for a grace period of nothing. */
  void deletePod(ObjectNode pod) {
    String namespace = pod.at("/metadata/namespace").asText();
    String path = "/api/v1/namespaces/" + namespace + "/pods/" + pod.at("/metadata/name").asText();
    try {
      NodeHttp.send(NodeHttp.Ask.of("DELETE", cluster.url() + path));
    } catch (IOException e) {
      throw new UncheckedIOException("DELETE " + path, e);
    }
  }

  /** Pods, secrets and nodes, as the diagnosis would read them. */
  Cluster facts() {
    ObjectNode list = JSON.createObjectNode().put("apiVersion", "v1").put("kind", "List");
    list.putArray("items")
        .addAll(list("/api/v1/secrets", "Secret"))
        .addAll(list("/api/v1/nodes", "Node"))
        .addAll(list("/api/v1/pods", "Pod"));
    ClusterBuilder builder = ClusterBuilder.forDump(pod -> true);
    ObjectReader.read(JsonTokens.of(list.toString().getBytes(StandardCharsets.UTF_8)), builder);
    return builder.build();
  }
}
