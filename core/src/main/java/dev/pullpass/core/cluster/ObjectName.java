package dev.pullpass.core.cluster;

/** The namespace and name of an object; the namespace is empty for cluster-scoped ones. */
public record ObjectName(String namespace, String name) implements Comparable<ObjectName> {

  /** As people write it: {@code namespace/name}, or the name alone for cluster-scoped objects. */
  @Override
  public String toString() {
    return namespace.isEmpty() ? name : namespace + "/" + name;
  }

  @Override
  public int compareTo(ObjectName other) {
    int byNamespace = namespace.compareTo(other.namespace);
    return byNamespace != 0 ? byNamespace : name.compareTo(other.name);
  }
}
