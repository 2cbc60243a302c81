package dev.pullpass.testkit.cluster;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A status and a JSON document. */
record Answer(int status, ObjectNode body) {
  private static final JsonMapper JSON = new JsonMapper();

  static Answer ok(ObjectNode body) {
    return new Answer(200, body);
  }

  /** A {@code Status} object, the API's form of every refusal. */
  static Answer failure(int code, String reason, String message) {
    ObjectNode status = object("v1", "Status");
    status.putObject("metadata");
    status.put("status", "Failure").put("message", message);
    return new Answer(code, status.put("reason", reason).put("code", code));
  }

  static Answer success() {
    ObjectNode status = object("v1", "Status");
    status.putObject("metadata");
    return ok(status.put("status", "Success"));
  }

  static Answer notFound(Call call) {
    return failure(404, "NotFound", call.resource() + " \"" + call.name() + "\" not found");
  }

  static Answer badRequest(String message) {
    return failure(400, "BadRequest", message);
  }

  /** An empty object of the kind. */
  static ObjectNode object(String apiVersion, String kind) {
    return JSON.createObjectNode().put("kind", kind).put("apiVersion", apiVersion);
  }
}
