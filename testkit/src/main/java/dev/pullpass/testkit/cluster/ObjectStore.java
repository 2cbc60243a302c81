package dev.pullpass.testkit.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The objects of the cluster, in the API server's order (kind, namespace, name), with a version
 * that grows by every write. What goes in and out is copied.
 */
final class ObjectStore {

  private final TreeMap<ObjectKey, ObjectNode> objects = new TreeMap<>();
  private long version = 1000;

  /** Keeps a copy under a new version, with the metadata that every stored object has. */
  synchronized ObjectNode put(ResourceKind kind, ObjectNode object) {
    ObjectNode copy = object.deepCopy();
    copy.put("apiVersion", kind.apiVersion()).put("kind", kind.kind());
    ObjectKey key = ObjectKey.of(kind, copy);
    ObjectNode metadata = copy.withObject("/metadata");
    if (kind.isNamespaced()) {
      metadata.put("namespace", key.namespace());
    }
    if (!metadata.has("uid")) {
      metadata.put("uid", uid(key));
    }
    metadata.put("resourceVersion", Long.toString(++version));
    objects.put(key, copy);
    return copy.deepCopy();
  }

  /** The same object has the same uid in every run. */
  private String uid(ObjectKey key) {
    byte[] seed = (key.path() + version).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(seed).toString();
  }

  synchronized Optional<ObjectNode> get(ObjectKey key) {
    return Optional.ofNullable(objects.get(key)).map(ObjectNode::deepCopy);
  }

  synchronized Optional<ObjectNode> remove(ObjectKey key) {
    version++;
    return Optional.ofNullable(objects.remove(key));
  }

  /** The objects of a kind, of one namespace or (if empty) of all. */
  synchronized List<ObjectNode> list(ResourceKind kind, String namespace) {
    String prefix = kind.apiVersion() + "/" + kind.plural();
    return objects.entrySet().stream()
        .filter(entry -> entry.getKey().kind().equals(prefix))
        .filter(e -> namespace.isEmpty() || e.getKey().namespace().equals(namespace))
        .map(entry -> entry.getValue().deepCopy())
        .toList();
  }

  synchronized String version() {
    return Long.toString(version);
  }
}
