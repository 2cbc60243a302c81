package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.kubernetes.Resource;
import java.util.ArrayList;
import java.util.List;

/** Objects as the API gives them: their paths, their lists of names, patches to them. */
final class Objects {
  private static final JsonMapper JSON = new JsonMapper();

  private Objects() {}

  /** The path of one object. */
  static String path(ObjectRef object) {
    return listPath(object) + "/" + object.name().name();
  }

  /** The path of the list that it is in. */
  static String listPath(ObjectRef object) {
    return Resource.of(object.kind())
        .map(resource -> resource.path(object.name().namespace()))
        .orElseThrow(() -> new IllegalArgumentException("no such kind: " + object.kind()));
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static JsonNode tree(Object value) {
    return JSON.valueToTree(value);
  }

  /** A JSON Patch that only applies to the version that was looked at. */
  static ArrayNode patch(JsonNode live) {
    ArrayNode patch = JSON.createArrayNode();
    return patch.add(
        operation("test", "/metadata/resourceVersion", live.at("/metadata/resourceVersion")));
  }

  static ObjectNode operation(String op, String path, JsonNode value) {
    ObjectNode operation = object().put("op", op).put("path", path);
    if (!value.isMissingNode()) {
      operation.set("value", value);
    }
    return operation;
  }

  /** The names in a list of references. */
  static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.forEach(item -> names.add(item.path("name").asText()));
    return names;
  }

  static ObjectNode named(String name) {
    return object().put("name", name);
  }
}
