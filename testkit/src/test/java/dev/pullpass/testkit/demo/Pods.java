package dev.pullpass.testkit.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The pods of one workload of a demo, as the cluster has them. */
record Pods(DemoWorld world, String namespace, String workload) {

  List<ObjectNode> all() {
    return new ClusterView(world.cluster())
        .list("/api/v1/pods", "Pod").stream()
            .filter(pod -> pod.at("/metadata/namespace").asText().equals(namespace))
            .filter(
                pod ->
                    pod.at("/metadata/name")
                        .asText()
                        .startsWith(workload.isEmpty() ? "" : workload + "-"))
            .toList();
  }

  List<String> names() {
    return all().stream().map(pod -> pod.at("/metadata/name").asText()).toList();
  }

  /** The waiting reason of each pod, or {@code Running}. */
  List<String> states() {
    return all().stream()
        .map(pod -> pod.at("/status/containerStatuses/0/state/waiting/reason").asText("Running"))
        .map(reason -> reason.isEmpty() ? "Running" : reason)
        .toList();
  }

  /** The waiting message of the pod that waits. */
  String message() {
    return all().stream()
        .map(pod -> pod.at("/status/containerStatuses/0/state/waiting/message").asText())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
