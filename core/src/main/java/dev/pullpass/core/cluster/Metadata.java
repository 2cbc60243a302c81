package dev.pullpass.core.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What {@code metadata} of any object says. */
record Metadata(Value value) {

  static Metadata of(Value object) {
    return new Metadata(object.at("metadata"));
  }

  ObjectName name() {
    return new ObjectName(value.at("namespace").text(), value.at("name").text());
  }

  String uid() {
    return value.at("uid").text();
  }

  Optional<Instant> created() {
    return value.at("creationTimestamp").time();
  }

  boolean isDeleting() {
    return !value.at("deletionTimestamp").isMissing();
  }

  String label(String name) {
    return value.at("labels", name).text();
  }

  String annotation(String name) {
    return value.at("annotations", name).text();
  }

  /** The controlling owner, or the first where none controls. */
  Optional<Owner> owner() {
    List<Value> owners = value.at("ownerReferences").elements();
    return owners.stream()
        .filter(owner -> owner.at("controller").flag())
        .findFirst()
        .or(() -> owners.stream().findFirst())
        .map(Metadata::owner);
  }

  private static Owner owner(Value owner) {
    return new Owner(owner.at("kind").text(), owner.at("name").text(), owner.at("uid").text());
  }
}
