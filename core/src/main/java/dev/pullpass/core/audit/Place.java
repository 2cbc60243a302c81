package dev.pullpass.core.audit;

import dev.pullpass.core.cluster.ObjectName;

/** An object of the cluster: its kind and name. */
public record Place(String kind, ObjectName name) {

  /** A secret. */
  static Place secret(ObjectName name) {
    return new Place("Secret", name);
  }

  /** As people write it: {@code Deployment shop/web}. */
  @Override
  public String toString() {
    return kind + " " + name;
  }
}
