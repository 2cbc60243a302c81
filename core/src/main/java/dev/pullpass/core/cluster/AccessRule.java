package dev.pullpass.core.cluster;

import java.util.List;

/**
 * A rule of a role by which secrets can be read; all other rules are dropped where they are read.
 *
 * @param verbs those of {@code get}, {@code list}, {@code watch} and {@code *} that it grants
 * @param resourceNames the secrets it is limited to; empty for all. A name does not limit a list in
 *     the usual way: {@code list} with a name needs a field selector on that name
 */
public record AccessRule(List<String> verbs, List<String> resourceNames) {

  public AccessRule {
    verbs = List.copyOf(verbs);
    resourceNames = List.copyOf(resourceNames);
  }
}
