package dev.pullpass.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** Changes that the API server refuses, in its words (pkg/apis/…/validation). */
final class Invalid {
  private static final String IMMUTABLE = ": field is immutable";

  /** What may not change once the object is there, by plural, as a JSON pointer. */
  private static final Map<String, String> FIXED =
      Map.of(
          "secrets", "/type",
          "jobs", "/spec/template",
          "deployments", "/spec/selector",
          "replicasets", "/spec/selector");

  private Invalid() {}

  /** What is wrong with the change; empty for one that is allowed. */
  static Optional<String> change(ResourceKind kind, ObjectNode old, ObjectNode object) {
    if (kind.plural().equals("pods")) {
      return pod(old, object);
    }
    boolean sealed = kind.plural().equals("secrets") && old.path("immutable").asBoolean();
    if (sealed && !object.path("data").equals(old.path("data"))) {
      return Optional.of("data: Forbidden: field is immutable when `immutable` is set");
    }
    return Optional.ofNullable(FIXED.get(kind.plural()))
        .filter(pointer -> !object.at(pointer).equals(old.at(pointer)))
        .map(pointer -> pointer.substring(1).replace('/', '.') + IMMUTABLE);
  }

  /** Of a pod's spec, the images may change, and little else. */
  private static Optional<String> pod(ObjectNode old, ObjectNode object) {
    JsonNode before = withoutImages(old);
    return before.equals(withoutImages(object))
        ? Optional.empty()
        : Optional.of(
            "spec: Forbidden: pod updates may not change fields other than"
                + " `spec.containers[*].image`,`spec.initContainers[*].image`,"
                + "`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing"
                + " tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if"
                + " it was previously negative)");
  }

  private static JsonNode withoutImages(ObjectNode pod) {
    JsonNode spec = pod.path("spec").deepCopy();
    for (String list : new String[] {"containers", "initContainers"}) {
      for (JsonNode container : spec.path(list)) {
        ((ObjectNode) container).remove("image");
      }
    }
    return spec;
  }

  static Answer refusal(ResourceKind kind, Call call, String problem) {
    return Answer.failure(
        422, "Invalid", kind.kind() + " \"" + call.name() + "\" is invalid: " + problem);
  }

  /** staging/src/k8s.io/apiserver/pkg/storage/interfaces.go, {@code Preconditions.Check}. */
  static Answer anotherUid(Call call, String meant, String uid) {
    return Answer.failure(
        409,
        "Conflict",
        "Operation cannot be fulfilled on "
            + call.resource()
            + " \""
            + call.name()
            + "\": Precondition failed: UID in precondition: "
            + meant
            + ", UID in object meta: "
            + uid);
  }
}
