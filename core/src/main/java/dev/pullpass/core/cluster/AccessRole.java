package dev.pullpass.core.cluster;

import java.util.List;

/**
 * A Role, or with an empty namespace a ClusterRole, as far as it lets somebody read secrets.
 *
 * @param rules the rules that do; an aggregated role's rules are already those that the control
 *     plane has put together
 * @param aggregated true if its rules come from other roles, by their labels
 */
public record AccessRole(ObjectName name, List<AccessRule> rules, boolean aggregated) {

  public AccessRole {
    rules = List.copyOf(rules);
  }
}
