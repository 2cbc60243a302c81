package dev.pullpass.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Answers POST, PUT, PATCH and DELETE, with the API's optimistic locking by resourceVersion. */
final class Writes {
  private final ObjectStore store;

  Writes(ObjectStore store) {
    this.store = store;
  }

  Answer create(Call call, ResourceKind kind, ObjectNode object) {
    if (call.subresource().equals("eviction")) {
      return delete(call, kind);
    }
    if (kind.isNamespaced()) {
      object.withObject("/metadata").put("namespace", call.namespace());
    }
    ObjectKey key = ObjectKey.of(kind, object);
    synchronized (store) {
      return store.get(key).isPresent()
          ? Answer.failure(
              409, "AlreadyExists", call.resource() + " \"" + key.name() + "\" already exists")
          : new Answer(201, keep(call, kind, object));
    }
  }

  Answer update(Call call, ResourceKind kind, ObjectNode object) {
    synchronized (store) {
      Optional<ObjectNode> current = store.get(Reads.key(call, kind));
      return current.map(old -> replace(call, kind, old, object)).orElse(Answer.notFound(call));
    }
  }

  /** Applies a patch of the given content type. */
  Answer patch(Call call, ResourceKind kind, String type, JsonNode patch) {
    synchronized (store) {
      Optional<ObjectNode> current = store.get(Reads.key(call, kind));
      if (current.isEmpty()) {
        return Answer.notFound(call);
      }
      try {
        ObjectNode changed = Patches.apply(type, current.get().deepCopy(), patch);
        return replace(call, kind, current.get(), changed);
      } catch (Patches.Refused e) {
        return Answer.failure(e.status(), e.reason(), String.valueOf(e.getMessage()));
      }
    }
  }

  Answer delete(Call call, ResourceKind kind) {
    synchronized (store) {
      ObjectKey key = Reads.key(call, kind);
      if (store.get(key).isEmpty()) {
        return Answer.notFound(call);
      }
      if (!isDryRun(call)) {
        store.remove(key);
      }
      return Answer.success();
    }
  }

  private Answer replace(Call call, ResourceKind kind, ObjectNode old, ObjectNode object) {
    String wanted = object.at("/metadata/resourceVersion").asText();
    if (!wanted.isEmpty() && !wanted.equals(old.at("/metadata/resourceVersion").asText())) {
      return conflict(call);
    }
    if (kind.plural().equals("secrets") && !object.path("type").equals(old.path("type"))) {
      return Answer.failure(
          422, "Invalid", "Secret \"" + call.name() + "\" is invalid: type: field is immutable");
    }
    object.withObject("/metadata").set("uid", old.at("/metadata/uid"));
    return Answer.ok(keep(call, kind, object));
  }

  private static Answer conflict(Call call) {
    return Answer.failure(
        409,
        "Conflict",
        "Operation cannot be fulfilled on "
            + call.resource()
            + " \""
            + call.name()
            + "\": the object has been modified; please apply your changes to the latest version"
            + " and try again");
  }

  private ObjectNode keep(Call call, ResourceKind kind, ObjectNode object) {
    return isDryRun(call) ? object : store.put(kind, object);
  }

  private static boolean isDryRun(Call call) {
    return call.parameter("dryRun").equals("All");
  }
}
