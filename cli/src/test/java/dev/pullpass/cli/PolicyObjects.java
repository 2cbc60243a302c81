package dev.pullpass.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Objects of every kind that carries a pod. */
final class PolicyObjects {
  static final List<String> KINDS =
      List.of(
          "Pod",
          "ReplicationController",
          "Deployment",
          "ReplicaSet",
          "StatefulSet",
          "DaemonSet",
          "Job",
          "CronJob");

  /**
   * Pod specs with one image each, {@code IMAGE}, in each place where one can be, and the place.
   */
  static final Map<String, String> PLACES =
      Map.of(
          "container bad", "'containers': [OTHER, {'name': 'bad', 'image': 'IMAGE'}]",
          "init container bad",
              "'containers': [OTHER], 'initContainers': [{'name': 'bad', 'image': 'IMAGE'}]",
          "volume bad",
              "'containers': [OTHER], 'volumes': [{'name': 'bad', 'image': {'reference': 'IMAGE'}}]");

  private static final String OTHER = "{'name': 'good', 'image': 'ghcr.io/acme/web:1.2'}";

  private PolicyObjects() {}

  /** A pod spec with the image in that place. */
  static ObjectNode spec(String place, String image) {
    String fields = PLACES.getOrDefault(place, "").replace("OTHER", OTHER).replace("IMAGE", image);
    return json("{" + fields + "}");
  }

  /** JSON with single quotes. */
  static ObjectNode json(String text) {
    try {
      return (ObjectNode) PolicyTable.JSON.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An object of the kind, with this pod spec. */
  static ObjectNode object(String kind, String name, ObjectNode podSpec) {
    ObjectNode object = json("{'metadata': {}, 'spec': {}}");
    object.put("apiVersion", group(kind).isEmpty() ? "v1" : group(kind) + "/v1").put("kind", kind);
    object.withObject("/metadata").put("name", name).put("namespace", "default");
    ObjectNode spec = object.withObject("/spec");
    switch (kind) {
      case "Pod" -> object.set("spec", podSpec);
      case "Job" -> template(spec, withRestart(podSpec), "");
      case "CronJob" -> {
        spec.put("schedule", "@daily");
        template(spec.withObject("/jobTemplate/spec"), withRestart(podSpec), "");
      }
      case "ReplicationController" -> template(spec, podSpec, "{'app': 'web'}");
      default -> template(spec, podSpec, "{'matchLabels': {'app': 'web'}}");
    }
    return object;
  }

  private static void template(ObjectNode spec, ObjectNode podSpec, String selector) {
    spec.set("template", json("{'metadata': {'labels': {'app': 'web'}}}").set("spec", podSpec));
    if (!selector.isEmpty()) {
      spec.set("selector", json(selector));
    }
  }

  private static ObjectNode withRestart(ObjectNode podSpec) {
    return podSpec.deepCopy().put("restartPolicy", "Never");
  }

  /** Where objects of the kind are created. */
  static String path(String kind, String namespace) {
    String api = group(kind).isEmpty() ? "/api/v1" : "/apis/" + group(kind) + "/v1";
    return api + "/namespaces/" + namespace + "/" + kind.toLowerCase(java.util.Locale.ROOT) + "s";
  }

  private static String group(String kind) {
    return switch (kind) {
      case "Pod", "ReplicationController" -> "";
      case "Job", "CronJob" -> "batch";
      default -> "apps";
    };
  }
}
