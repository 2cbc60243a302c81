package dev.pullpass.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers POST, PUT, PATCH and DELETE, with the API's optimistic locking by resourceVersion. */
final class Writes {
  private final ObjectStore store;

  Writes(ObjectStore store) {
    this.store = store;
  }

  Answer create(Call call, ResourceKind kind, ObjectNode object) {
    if (call.subresource().equals("eviction")) {
      return evict(call, kind, object);
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

  /**
   * Deletes, if the object is the one that is meant.
   *
   * @param options {@code DeleteOptions}; may be empty
   */
  Answer delete(Call call, ResourceKind kind, JsonNode options) {
    synchronized (store) {
      ObjectKey key = Reads.key(call, kind);
      Optional<ObjectNode> current = store.get(key);
      if (current.isEmpty()) {
        return Answer.notFound(call);
      }
      String meant = options.at("/preconditions/uid").asText();
      String uid = current.get().at("/metadata/uid").asText();
      if (!meant.isEmpty() && !meant.equals(uid)) {
        return Invalid.anotherUid(call, meant, uid);
      }
      if (!isDryRun(call)) {
        store.remove(key);
      }
      return Answer.success();
    }
  }

  /** pkg/registry/core/pod/storage/eviction.go: a budget guards pods that run, no others. */
  private Answer evict(Call call, ResourceKind kind, JsonNode eviction) {
    synchronized (store) {
      boolean guarded =
          store
              .get(Reads.key(call, kind))
              .filter(pod -> pod.at("/status/phase").asText().equals("Running"))
              .filter(pod -> budgets(call).anyMatch(budget -> isSpent(budget, pod)))
              .isPresent();
      if (guarded) {
        return Answer.failure(
            429,
            "TooManyRequests",
            "Cannot evict pod as it would violate the pod's disruption budget.");
      }
      Answer deleted = delete(call, kind, eviction.path("deleteOptions"));
      return deleted.status() == 200 ? new Answer(201, deleted.body()) : deleted;
    }
  }

  private Stream<ObjectNode> budgets(Call call) {
    ResourceKind kind = Catalogue.byKind("policy/v1", "PodDisruptionBudget").orElseThrow();
    return store.list(kind, call.namespace()).stream();
  }

  private static boolean isSpent(JsonNode budget, JsonNode pod) {
    JsonNode wanted = budget.at("/spec/selector/matchLabels");
    JsonNode labels = pod.at("/metadata/labels");
    return budget.at("/status/disruptionsAllowed").asInt() == 0
        && wanted.properties().stream()
            .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
  }

  private Answer replace(Call call, ResourceKind kind, ObjectNode old, ObjectNode object) {
    String wanted = object.at("/metadata/resourceVersion").asText();
    if (!wanted.isEmpty() && !wanted.equals(old.at("/metadata/resourceVersion").asText())) {
      return conflict(call);
    }
    Optional<String> immutable = Invalid.change(kind, old, object);
    if (immutable.isPresent()) {
      return Invalid.refusal(kind, call, immutable.get());
    }
    object.withObject("/metadata").set("uid", old.at("/metadata/uid"));
    object.withObject("/metadata").set("resourceVersion", old.at("/metadata/resourceVersion"));
    // A write that changes nothing makes no new version.
    return Answer.ok(object.equals(old) ? old : keep(call, kind, object));
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
