package dev.pullpass.core.cluster;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a dump lets conclude about its own completeness. A kind that does not occur was not asked
 * for. One that does was asked for in every namespace if the dump has pods of several namespaces
 * (it was made with {@code -A}), else in the namespaces that the dump's objects show.
 */
final class DumpVisibility {
  private final Map<Subject, Set<String>> namespaces = new EnumMap<>(Subject.class);

  void seen(Subject subject, String namespace) {
    Set<String> places = namespaces.computeIfAbsent(subject, any -> new TreeSet<>());
    if (!namespace.isEmpty()) {
      places.add(namespace);
    }
  }

  void addTo(Visibility visibility) {
    for (Subject subject : namespaces.keySet()) {
      if (isClusterScoped(subject) || namespacesOf(Subject.PODS).size() > 1) {
        visibility.everywhere(subject);
      }
      namespacesOf(subject).forEach(namespace -> visibility.in(subject, namespace));
    }
    if (namespaces.containsKey(Subject.SECRETS)) {
      // Every namespace has a service account, so one without secrets shows itself by that.
      namespacesOf(Subject.SERVICE_ACCOUNTS)
          .forEach(namespace -> visibility.in(Subject.SECRETS, namespace));
    }
  }

  private static boolean isClusterScoped(Subject subject) {
    return switch (subject) {
      case NODES, NAMESPACES, CLUSTER_ROLES, CLUSTER_ROLE_BINDINGS -> true;
      default -> false;
    };
  }

  private Set<String> namespacesOf(Subject subject) {
    return namespaces.getOrDefault(subject, Set.of());
  }
}
