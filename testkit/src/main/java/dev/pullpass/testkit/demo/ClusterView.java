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
import java.util.Locale;
import java.util.Optional;

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
    return parse(send(NodeHttp.Ask.of("GET", cluster.url() + path)).body());
  }

  static ObjectNode parse(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Keeps the object if it is new or changed; what did not change keeps its version. What somebody
   * else changed or deleted since it was read stays as they left it, and is looked at again at the
   * next turn, as real controllers do.
   */
  void put(ObjectNode object) {
    if (!object.path("metadata").has("resourceVersion")) {
      create(object);
    } else if (!isStored(object)) {
      NodeHttp.Ask ask = NodeHttp.Ask.of("PUT", cluster.url() + path(object));
      send(ask.sending("application/json", object.toString()));
    }
  }

  /** An event that says the same once more is not kept again: nothing has changed. */
  private void create(ObjectNode object) {
    boolean repeated =
        object.path("kind").asText().equals("Event")
            && stored(object)
                .filter(old -> old.path("message").equals(object.path("message")))
                .isPresent();
    if (!repeated) {
      cluster.load(object.toString());
    }
  }

  private boolean isStored(ObjectNode object) {
    return stored(object).filter(object::equals).isPresent();
  }

  private Optional<ObjectNode> stored(ObjectNode object) {
    return cluster
        .object(
            object.path("apiVersion").asText(),
            object.path("kind").asText(),
            object.at("/metadata/namespace").asText(),
            object.at("/metadata/name").asText())
        .map(ClusterView::parse);
  }

  /** Deletes the pod at once, as for a grace period of nothing. */
  void deletePod(ObjectNode pod) {
    send(NodeHttp.Ask.of("DELETE", cluster.url() + path(pod)));
  }

  /** Where the API has the object; the plurals of what is kept here are regular. */
  private static String path(ObjectNode object) {
    String apiVersion = object.path("apiVersion").asText();
    return (apiVersion.contains("/") ? "/apis/" : "/api/")
        + apiVersion
        + "/namespaces/"
        + object.at("/metadata/namespace").asText()
        + "/"
        + object.path("kind").asText().toLowerCase(Locale.ROOT)
        + "s/"
        + object.at("/metadata/name").asText();
  }

  /** Gives a Deployment's only container another image, as {@code kubectl set image} does. */
  void setImage(String namespace, String name, String image) {
    ObjectNode deployment =
        cluster
            .object("apps/v1", "Deployment", namespace, name)
            .map(ClusterView::parse)
            .orElseThrow();
    ((ObjectNode) deployment.at("/spec/template/spec/containers/0")).put("image", image);
    put(deployment);
  }

  /** The version of the whole cluster, which every write raises. */
  String version() {
    return get("/api/v1/nodes?limit=1").at("/metadata/resourceVersion").asText();
  }

  private static NodeHttp.Got send(NodeHttp.Ask ask) {
    try {
      return NodeHttp.send(ask);
    } catch (IOException e) {
      throw new UncheckedIOException(ask.method() + " " + ask.url(), e);
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
