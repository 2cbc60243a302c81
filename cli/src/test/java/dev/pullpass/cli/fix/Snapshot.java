package dev.pullpass.cli.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pullpass.testkit.real.ApiClient;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a namespace holds, as far as people write it. */
final class Snapshot {
  private static final List<String> KINDS =
      List.of("Secret", "ServiceAccount", "Deployment", "StatefulSet", "DaemonSet", "CronJob");

  private Snapshot() {}

  /** The objects without what the server and its controllers stamp on them. */
  static Map<String, String> contents(ApiClient admin, String namespace) {
    return objects(admin, namespace, Snapshot::content);
  }

  /** How often the objects were written, statuses apart; and which pods there are. */
  static Map<String, String> versions(ApiClient admin, String namespace) {
    Map<String, String> all = objects(admin, namespace, Snapshot::version);
    for (JsonNode pod : admin.get(Thing.list("Pod", namespace)).path("items")) {
      all.put("Pod " + pod.at("/metadata/uid").asText(), pod.at("/metadata/generation").asText());
    }
    return all;
  }

  private interface Look {
    String at(ObjectNode object);
  }

  private static Map<String, String> objects(ApiClient admin, String namespace, Look look) {
    Map<String, String> all = new TreeMap<>();
    for (String kind : KINDS) {
      for (JsonNode object : admin.get(Thing.list(kind, namespace)).path("items")) {
        all.put(kind + " " + object.at("/metadata/name").asText(), look.at((ObjectNode) object));
      }
    }
    for (JsonNode pod : admin.get(Thing.list("Pod", namespace)).path("items")) {
      if (pod.at("/metadata/ownerReferences").isMissingNode()) {
        all.put("Pod " + pod.at("/metadata/name").asText(), look.at((ObjectNode) pod));
      }
    }
    return all;
  }

  private static String version(ObjectNode object) {
    String generation = object.at("/metadata/generation").asText();
    return generation.isEmpty() ? object.at("/metadata/resourceVersion").asText() : generation;
  }

  private static String content(ObjectNode object) {
    ObjectNode copy = object.deepCopy();
    copy.remove("status");
    ObjectNode metadata = (ObjectNode) copy.path("metadata");
    metadata.remove(List.of("resourceVersion", "managedFields", "generation"));
    if (metadata.path("annotations") instanceof ObjectNode annotations) {
      annotations.remove(
          List.of("deployment.kubernetes.io/revision", "deprecated.daemonset.template.generation"));
      if (annotations.isEmpty()) {
        metadata.remove("annotations");
      }
    }
    return copy.toPrettyString();
  }
}
