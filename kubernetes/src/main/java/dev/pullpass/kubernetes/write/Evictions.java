package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pullpass.core.plan.Change;
import dev.pullpass.kubernetes.ApiRequest;
import java.util.List;
import java.util.Optional;

/** Evicts single pods: the server minds disruption budgets, and only the pod that is meant goes. */
final class Evictions {
  private Evictions() {}

  static Decision decide(Change.Evict evict, JsonNode live) {
    boolean another =
        !evict.uid().isEmpty() && !live.at("/metadata/uid").asText().equals(evict.uid());
    if (live.isMissingNode() || another || live.at("/metadata").has("deletionTimestamp")) {
      return new Decision.Settled("is gone already");
    }
    if (live.at("/metadata/ownerReferences").isEmpty()) {
      return new Decision.Refused(
          "pod " + evict.pod() + " has no owner that would make it anew; it stays");
    }
    ObjectNode eviction = Objects.object().put("apiVersion", "policy/v1").put("kind", "Eviction");
    eviction
        .putObject("metadata")
        .put("name", evict.pod().name())
        .put("namespace", evict.pod().namespace());
    eviction
        .putObject("deleteOptions")
        .putObject("preconditions")
        .put("uid", live.at("/metadata/uid").asText());
    return new Decision.Write(
        ApiRequest.post(Objects.path(evict.target()) + "/eviction", eviction),
        new Decision.Difference(List.of("the pod"), List.of("a new pod in its place")),
        Optional.empty());
  }
}
