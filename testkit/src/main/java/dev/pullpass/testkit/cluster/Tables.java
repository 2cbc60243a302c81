package dev.pullpass.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/**
 * Turns objects into the {@code meta.k8s.io/v1 Table} that {@code kubectl get} asks for: pods with
 * kubectl's usual columns, everything else by name and age.
 */
final class Tables {

  private Tables() {}

  /** The table of one object or of a list. */
  static ObjectNode of(ObjectNode answer, ResourceKind kind, Instant now) {
    ObjectNode table = Answer.object("meta.k8s.io/v1", "Table");
    boolean list = answer.path("kind").asText().endsWith("List");
    table.set("metadata", list ? answer.path("metadata") : table.objectNode());
    boolean pods = kind.plural().equals("pods");
    columns(table.putArray("columnDefinitions"), pods);
    ArrayNode rows = table.putArray("rows");
    if (list) {
      answer.path("items").forEach(object -> row(rows.addObject(), object, pods, now));
    } else {
      row(rows.addObject(), answer, pods, now);
    }
    return table;
  }

  private static void columns(ArrayNode columns, boolean pods) {
    column(columns, "Name");
    if (pods) {
      column(columns, "Ready");
      column(columns, "Status");
      column(columns, "Restarts");
    }
    column(columns, "Age");
  }

  private static void column(ArrayNode columns, String name) {
    ObjectNode column = columns.addObject().put("name", name).put("type", "string");
    column.put("format", name.equals("Name") ? "name" : "").put("priority", 0);
    column.put("description", name);
  }

  private static void row(ObjectNode row, JsonNode object, boolean pods, Instant now) {
    ArrayNode cells = row.putArray("cells").add(object.at("/metadata/name").asText());
    if (pods) {
      JsonNode statuses = object.at("/status/containerStatuses");
      cells.add(ready(statuses) + "/" + object.at("/spec/containers").size());
      cells.add(status(object)).add(Integer.toString(restarts(statuses)));
    }
    cells.add(age(object.at("/metadata/creationTimestamp").asText(), now));
    ObjectNode partial = row.putObject("object");
    partial.put("kind", "PartialObjectMetadata").put("apiVersion", "meta.k8s.io/v1");
    partial.set("metadata", object.path("metadata"));
  }

  private static int ready(JsonNode statuses) {
    int ready = 0;
    for (JsonNode status : statuses) {
      ready += status.path("ready").asBoolean() ? 1 : 0;
    }
    return ready;
  }

  private static int restarts(JsonNode statuses) {
    int restarts = 0;
    for (JsonNode status : statuses) {
      restarts += status.path("restartCount").asInt();
    }
    return restarts;
  }

  /** The last container's reason if it has one, an init container's before all, else the phase. */
  private static String status(JsonNode pod) {
    for (JsonNode init : pod.at("/status/initContainerStatuses")) {
      String reason = reason(init);
      if (!reason.isEmpty() && !reason.equals("Completed")) {
        return "Init:" + reason;
      }
    }
    String status = pod.at("/status/phase").asText("Unknown");
    for (JsonNode container : pod.at("/status/containerStatuses")) {
      status = reason(container).isEmpty() ? status : reason(container);
    }
    return status;
  }

  private static String reason(JsonNode status) {
    String waiting = status.at("/state/waiting/reason").asText();
    return waiting.isEmpty() ? status.at("/state/terminated/reason").asText() : waiting;
  }

  /** Like kubectl: the largest whole unit. */
  private static String age(String created, Instant now) {
    if (created.isEmpty()) {
      return "<unknown>";
    }
    Duration age = Duration.between(Instant.parse(created), now);
    if (age.toMinutes() < 2) {
      return Math.max(age.toSeconds(), 0) + "s";
    }
    if (age.toHours() < 3) {
      return age.toMinutes() + "m";
    }
    return age.toDays() < 2 ? age.toHours() + "h" : age.toDays() + "d";
  }
}
