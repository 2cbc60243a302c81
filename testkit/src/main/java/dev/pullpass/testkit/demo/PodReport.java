package dev.pullpass.testkit.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pullpass.core.cluster.Container;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Writes what the kubelet says into a pod's status and into events beside it. */
final class PodReport {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration BACK_OFF = Duration.ofMinutes(5);

  private final ObjectNode pod;
  private final Instant now;
  private final Instant created;
  private final ArrayNode statuses = JSON.createArrayNode();
  private boolean complete = true;

  PodReport(ObjectNode pod, Instant now) {
    this.pod = pod;
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
    this.created = Instant.parse(pod.at("/metadata/creationTimestamp").asText());
  }

  void add(Container container, KubeletSays says) {
    complete &= says.isRunning();
    ObjectNode status = statuses.addObject();
    status.put("name", container.name()).put("image", container.image());
    status.put("imageID", says.isRunning() ? says.message() : "");
    status.put("ready", says.isRunning()).put("started", says.isRunning());
    status.put("restartCount", 0).putObject("lastState");
    ObjectNode state = status.putObject("state");
    if (says.isRunning()) {
      state.putObject("running").put("startedAt", created.plusSeconds(2).toString());
    } else {
      state.putObject("waiting").put("reason", says.reason()).put("message", says.message());
    }
  }

  /** The pod with its new status. */
  ObjectNode pod() {
    ObjectNode status = pod.putObject("status");
    status.put("phase", complete ? "Running" : "Pending").put("startTime", created.toString());
    ArrayNode conditions = status.putArray("conditions");
    for (String type : List.of("PodScheduled", "Initialized", "ContainersReady", "Ready")) {
      boolean early = type.equals("PodScheduled") || type.equals("Initialized");
      conditions
          .addObject()
          .put("type", type)
          .put("status", early || complete ? "True" : "False")
          .put("lastTransitionTime", created.toString());
    }
    status.set("containerStatuses", statuses);
    return pod;
  }

  /** The event about pull secrets that are not there; it is on the pod, not on a container. */
  ObjectNode unretrieved(List<String> secrets) {
    String text =
        "Unable to retrieve some image pull secrets ("
            + String.join(", ", secrets)
            + "); attempting to pull the image may not succeed.";
    return event("secrets", "FailedToRetrieveImagePullSecret", text);
  }

  /** The events about one container. */
  List<ObjectNode> events(Container container, KubeletSays says) {
    if (says.isRunning()) {
      return List.of();
    }
    String field = "spec.containers{" + container.name() + "}";
    List<ObjectNode> events = new ArrayList<>();
    events.add(on(field, event("failed", failedReason(says), says.failure())));
    if (says.reason().equals("ImagePullBackOff")) {
      String text = "Back-off pulling image \"" + container.image() + "\"";
      events.add(on(field, event("backoff", "BackOff", text)));
    }
    return events;
  }

  private static String failedReason(KubeletSays says) {
    return switch (says.reason()) {
      case "InvalidImageName" -> "InspectFailed";
      case "ErrImageNeverPull" -> "ErrImageNeverPull";
      default -> "Failed";
    };
  }

  private static ObjectNode on(String field, ObjectNode event) {
    event.withObject("/involvedObject").put("fieldPath", field);
    return event;
  }

  private ObjectNode event(String suffix, String reason, String message) {
    String name = pod.at("/metadata/name").asText();
    String namespace = pod.at("/metadata/namespace").asText();
    ObjectNode event = JSON.createObjectNode().put("apiVersion", "v1").put("kind", "Event");
    event
        .putObject("metadata")
        .put("name", name + "." + suffix)
        .put("namespace", namespace)
        .put("creationTimestamp", created.plusSeconds(2).toString());
    ObjectNode about = event.putObject("involvedObject");
    about.put("apiVersion", "v1").put("kind", "Pod").put("name", name);
    about.put("namespace", namespace).put("uid", pod.at("/metadata/uid").asText());
    event.put("reason", reason).put("message", message).put("type", "Warning");
    event.put("count", 1 + Duration.between(created, now).dividedBy(BACK_OFF));
    event.put("firstTimestamp", created.plusSeconds(2).toString());
    event.put("lastTimestamp", now.toString()).put("reportingComponent", "kubelet");
    event.putObject("source").put("component", "kubelet");
    return event;
  }
}
