package dev.pullpass.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * JSON merge patch (RFC 7396), JSON patch (RFC 6902: add, remove, replace, test), and strategic
 * merge patch in its simple case: lists of objects with names are merged by name, without
 * directives.
 */
final class Patches {

  /** A patch that cannot be applied. */
  static final class Refused extends RuntimeException {
    private final int status;
    private final String reason;

    Refused(int status, String reason, String message) {
      super(message);
      this.status = status;
      this.reason = reason;
    }

    int status() {
      return status;
    }

    String reason() {
      return reason;
    }
  }

  /** How the members of a list are patched. */
  private enum Lists {
    REPLACED,
    MERGED_BY_NAME
  }

  private Patches() {}

  /** Changes the object as the patch of this content type says, and returns it. */
  static ObjectNode apply(String type, ObjectNode object, JsonNode patch) {
    switch (type) {
      case "application/json-patch+json" -> patch.forEach(step -> step(object, step));
      case "application/merge-patch+json" -> merge(object, patch, Lists.REPLACED);
      case "application/strategic-merge-patch+json" -> merge(object, patch, Lists.MERGED_BY_NAME);
      default ->
          throw new Refused(
              415, "UnsupportedMediaType", "the body of the request was in an unknown format");
    }
    return object;
  }

  private static void merge(ObjectNode target, JsonNode patch, Lists lists) {
    patch
        .properties()
        .forEach(
            field -> {
              JsonNode old = target.path(field.getKey());
              JsonNode value = field.getValue();
              if (value.isNull()) {
                target.remove(field.getKey());
              } else if (value.isObject()) {
                merge(childObject(target, field.getKey()), value, lists);
              } else if (lists == Lists.MERGED_BY_NAME && isNamed(value) && isNamed(old)) {
                mergeByName((ArrayNode) old, value);
              } else {
                target.set(field.getKey(), value);
              }
            });
  }

  private static ObjectNode childObject(ObjectNode target, String key) {
    return target.path(key) instanceof ObjectNode child ? child : target.putObject(key);
  }

  private static boolean isNamed(JsonNode list) {
    return list.isArray() && !list.isEmpty() && list.path(0).has("name");
  }

  private static void mergeByName(ArrayNode old, JsonNode patch) {
    for (JsonNode member : patch) {
      ObjectNode known = null;
      for (JsonNode candidate : old) {
        known = candidate.path("name").equals(member.path("name")) ? (ObjectNode) candidate : known;
      }
      if (known == null) {
        old.add(member);
      } else {
        merge(known, member, Lists.MERGED_BY_NAME);
      }
    }
  }

  private static void step(ObjectNode object, JsonNode step) {
    String path = step.path("path").asText();
    int slash = path.lastIndexOf('/');
    JsonNode parent = object.at(path.substring(0, Math.max(slash, 0)));
    String key = path.substring(slash + 1).replace("~1", "/").replace("~0", "~");
    JsonNode value = step.path("value");
    switch (step.path("op").asText()) {
      case "test" -> test(path, object.at(path), value);
      case "add" -> add(parent, key, value);
      case "replace" -> replace(parent, key, value);
      case "remove" -> remove(parent, key);
      default -> throw invalid("Unexpected kind: " + step.path("op").asText());
    }
  }

  private static void test(String path, JsonNode actual, JsonNode expected) {
    if (!actual.equals(expected)) {
      throw invalid("testing value " + path + " failed: test failed");
    }
  }

  private static void add(JsonNode parent, String key, JsonNode value) {
    if (parent instanceof ObjectNode object) {
      object.set(key, value);
    } else if (parent instanceof ArrayNode array) {
      array.insert(key.equals("-") ? array.size() : index(key, array.size()), value);
    } else {
      throw invalid("add operation does not apply: doc is missing path: missing value");
    }
  }

  /** In its place: who compares texts must not see a difference where there is none. */
  private static void replace(JsonNode parent, String key, JsonNode value) {
    if (parent instanceof ObjectNode object && object.has(key)) {
      object.set(key, value);
    } else {
      remove(parent, key);
      add(parent, key, value);
    }
  }

  private static void remove(JsonNode parent, String key) {
    if (parent instanceof ObjectNode object && object.has(key)) {
      object.remove(key);
    } else if (parent instanceof ArrayNode array) {
      array.remove(index(key, array.size() - 1));
    } else {
      throw invalid("remove operation does not apply: doc is missing key: missing value");
    }
  }

  private static int index(String key, int most) {
    int index = key.matches("[0-9]{1,9}") ? Integer.parseInt(key) : Integer.MAX_VALUE;
    if (index > most) {
      throw invalid("Unable to access invalid index: " + key);
    }
    return index;
  }

  private static Refused invalid(String message) {
    return new Refused(422, "Invalid", "the server rejected our request: " + message);
  }
}
