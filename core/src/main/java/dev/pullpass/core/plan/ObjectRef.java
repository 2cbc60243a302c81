package dev.pullpass.core.plan;

import dev.pullpass.core.cluster.ObjectName;

/** An object of a cluster: its kind as the API spells it, and its name. */
public record ObjectRef(String kind, ObjectName name) {

  /** {@code Deployment shop/checkout}. */
  @Override
  public String toString() {
    return kind + " " + name;
  }
}
