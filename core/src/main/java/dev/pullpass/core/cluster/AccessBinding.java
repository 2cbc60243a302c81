package dev.pullpass.core.cluster;

import java.util.List;

/**
 * A RoleBinding, or with an empty namespace a ClusterRoleBinding.
 *
 * @param role the role it grants; with an empty namespace a ClusterRole
 * @param grantees who gets it
 */
public record AccessBinding(ObjectName name, ObjectName role, List<Grantee> grantees) {

  /**
   * A user, group or service account.
   *
   * @param kind {@code User}, {@code Group} or {@code ServiceAccount}
   * @param namespace of a service account; empty for the others
   */
  public record Grantee(String kind, String namespace, String name) {

    /** As people write it: {@code ServiceAccount ops/deployer}, {@code Group developers}. */
    @Override
    public String toString() {
      return kind + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
    }
  }

  public AccessBinding {
    grantees = List.copyOf(grantees);
  }
}
