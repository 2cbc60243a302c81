package dev.pullpass.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;

/** Where an object is kept. */
record ObjectKey(String kind, String namespace, String name) implements Comparable<ObjectKey> {
  static ObjectKey of(ResourceKind kind, JsonNode object) {
    JsonNode metadata = object.path("metadata");
    String namespace = kind.isNamespaced() ? metadata.path("namespace").asText("default") : "";
    return new ObjectKey(
        kind.apiVersion() + "/" + kind.plural(), namespace, metadata.path("name").asText());
  }

  String path() {
    return kind + "\u0000" + namespace + "\u0000" + name;
  }

  @Override
  public int compareTo(ObjectKey other) {
    return path().compareTo(other.path());
  }
}
