package dev.pullpass.core.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who was given the right to read secrets, as RBAC states it. What a webhook, a node's own
 * authorizer or membership of {@code system:masters} grants cannot be seen from the API.
 *
 * @param grants each binding with the role it grants, sorted by binding; those whose role does not
 *     let secrets be read, or could not be seen, are not among them
 */
public record Access(List<Grant> grants) {

  /** A binding and the role it grants; it reaches all namespaces if the binding's is empty. */
  public record Grant(AccessBinding binding, AccessRole role) {}

  public Access {
    grants = List.copyOf(grants);
  }

  static Access of(Map<ObjectName, AccessRole> roles, Map<ObjectName, AccessBinding> bindings) {
    List<Grant> grants = new ArrayList<>();
    for (AccessBinding binding : new TreeMap<>(bindings).values()) {
      AccessRole role = roles.get(binding.role());
      if (role != null) {
        grants.add(new Grant(binding, role));
      }
    }
    return new Access(grants);
  }
}
