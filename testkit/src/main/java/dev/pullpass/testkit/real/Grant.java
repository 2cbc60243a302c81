package dev.pullpass.testkit.real;

import java.util.List;
import java.util.Locale;

/**
 * Rights that a user of a {@link ControlPlane} is given (a Role, or a ClusterRole).
 *
 * @param namespace where; everywhere if empty
 * @param verbs such as {@code list}
 * @param resources such as {@code pods}, of whatever API group
 */
public record Grant(String namespace, List<String> verbs, List<String> resources) {
  public Grant {
    verbs = List.copyOf(verbs);
    resources = List.copyOf(resources);
  }

  /** Rights to get and list in one namespace. */
  public static Grant toRead(String namespace, String... resources) {
    return new Grant(namespace, List.of("get", "list"), List.of(resources));
  }

  void to(String user, ApiClient admin) {
    String kind = namespace.isEmpty() ? "ClusterRole" : "Role";
    String place = namespace.isEmpty() ? "" : "namespaces/" + namespace + "/";
    String list = "/apis/rbac.authorization.k8s.io/v1/" + place + kind.toLowerCase(Locale.ROOT);
    String name = admin.create(list + "s", role()).at("/metadata/name").asText();
    admin.create(list + "bindings", binding(kind, name, user));
  }

  private String role() {
    return "{metadata: {generateName: grant-}, rules: [{apiGroups: ['*'], verbs: %s, resources: %s}]}"
        .formatted(quoted(verbs), quoted(resources));
  }

  private static String quoted(List<String> names) {
    return "['" + String.join("', '", names) + "']";
  }

  private static String binding(String kind, String role, String user) {
    return """
    metadata: {name: %s}
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: %s, name: %s}
    subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: %s}]
    """
        .formatted(role, kind, role, user);
  }
}
