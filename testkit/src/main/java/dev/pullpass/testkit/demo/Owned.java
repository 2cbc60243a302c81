package dev.pullpass.testkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** ReplicaSets and pods by the uid of what owns them. */
record Owned(Map<String, List<ObjectNode>> byOwner) {

  static Owned read(ClusterView view) {
    Map<String, List<ObjectNode>> byOwner = new HashMap<>();
    List<ObjectNode> all = new ArrayList<>(view.list("/apis/apps/v1/replicasets", "ReplicaSet"));
    all.addAll(view.list("/api/v1/pods", "Pod"));
    for (ObjectNode object : all) {
      String owner = object.at("/metadata/ownerReferences/0/uid").asText();
      byOwner.computeIfAbsent(owner, uid -> new ArrayList<>()).add(object);
    }
    return new Owned(byOwner);
  }

  List<ObjectNode> by(ObjectNode owner) {
    return byOwner.getOrDefault(owner.at("/metadata/uid").asText(), List.of());
  }

  /** How many pods of a ReplicaSet are ready. */
  int ready(ObjectNode owner) {
    return (int) by(owner).stream().filter(Owned::isReady).count();
  }

  static boolean isReady(JsonNode pod) {
    JsonNode statuses = pod.at("/status/containerStatuses");
    boolean ready = !statuses.isEmpty();
    for (JsonNode status : statuses) {
      ready &= status.path("ready").asBoolean();
    }
    return ready;
  }

  /** The deployment and its ReplicaSets with the numbers in their status as they are now. */
  List<ObjectNode> count(ObjectNode deployment) {
    List<ObjectNode> counted = new ArrayList<>();
    String hash = Templates.hash(deployment.at("/spec/template"));
    int pods = 0;
    int ready = 0;
    int updated = 0;
    for (ObjectNode set : by(deployment)) {
      int size = by(set).size();
      numbers(set, size, ready(set));
      counted.add(set);
      pods += size;
      ready += ready(set);
      updated += set.at("/metadata/labels/" + Templates.HASH).asText().equals(hash) ? size : 0;
    }
    numbers(deployment, pods, ready).put("updatedReplicas", updated);
    counted.add(deployment);
    return counted;
  }

  private static ObjectNode numbers(ObjectNode workload, int pods, int ready) {
    ObjectNode status = workload.withObject("/status");
    status.put("replicas", pods).put("readyReplicas", ready).put("availableReplicas", ready);
    return status;
  }
}
