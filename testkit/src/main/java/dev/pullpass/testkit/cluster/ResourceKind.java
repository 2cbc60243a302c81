package dev.pullpass.testkit.cluster;

import java.util.List;

/**
 * One kind of object that the cluster serves.
 *
 * @param group empty for the core group
 * @param selectable the fields that a field selector may name, next to the metadata's two
 */
record ResourceKind(
    String group,
    String version,
    String plural,
    String kind,
    Scope scope,
    List<String> shortNames,
    List<String> selectable) {

  /** Whether objects live in namespaces. */
  enum Scope {
    CLUSTER,
    NAMESPACE
  }

  ResourceKind {
    shortNames = List.copyOf(shortNames);
    selectable = List.copyOf(selectable);
  }

  /** {@code v1} or {@code apps/v1}. */
  String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  boolean isNamespaced() {
    return scope == Scope.NAMESPACE;
  }

  /** True if a field selector may name the field; events' involvedObject as a whole. */
  boolean selects(String field) {
    return field.equals("metadata.name")
        || field.equals("metadata.namespace")
        || selectable.contains(field);
  }
}
