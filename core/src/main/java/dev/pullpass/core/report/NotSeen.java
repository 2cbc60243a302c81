package dev.pullpass.core.report;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.MissingRight;
import dev.pullpass.core.cluster.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a report could not take into account, since rights were missing.
 *
 * @param rights the rights, e.g. {@code list secrets in all namespaces}
 * @param consequence what is not known for lack of them, as a clause
 */
public record NotSeen(List<String> rights, String consequence) {
  private static final int MOST_RIGHTS = 3;

  public NotSeen {
    rights = List.copyOf(rights);
  }

  /** One entry for each kind of thing that could not be seen. */
  public static List<NotSeen> of(Cluster cluster) {
    Map<Subject, TreeSet<String>> bySubject = new EnumMap<>(Subject.class);
    for (MissingRight missing : cluster.missingRights()) {
      bySubject.computeIfAbsent(missing.subject(), subject -> new TreeSet<>()).add(missing.right());
    }
    return bySubject.entrySet().stream()
        .map(entry -> new NotSeen(List.copyOf(entry.getValue()), consequence(entry.getKey())))
        .toList();
  }

  private static String consequence(Subject subject) {
    return switch (subject) {
      case PODS -> "pods that fail may be missing here";
      case SECRETS -> "what these pull secrets hold, or whether they exist, is not known";
      case REGISTRY_SECRETS -> "a secret elsewhere that would work is not found";
      case SERVICE_ACCOUNTS -> "which pull secrets the service accounts name is not known";
      case EVENTS -> "the node's words are known only as far as the pods' status repeats them";
      case NODES -> "the nodes' platforms, and which images they have, are not known";
      case WORKLOADS -> "how many replicas are wanted and ready is not known";
      case AUTOSCALERS -> "how many replicas an autoscaler wants is not known";
      case NAMESPACES -> "namespaces without pods are not known";
      case ROLES, ROLE_BINDINGS, CLUSTER_ROLES, CLUSTER_ROLE_BINDINGS ->
          "who may read the secrets is not known";
    };
  }

  /** The entry as one sentence. */
  public String sentence() {
    return "No right to " + named() + ": " + consequence + ".";
  }

  private String named() {
    int more = rights.size() - MOST_RIGHTS;
    return more <= 0
        ? String.join(", ", rights)
        : String.join(", ", rights.subList(0, MOST_RIGHTS)) + " and " + more + " more";
  }

  /** The last block of the report for people; empty where everything was seen. */
  public static String block(List<NotSeen> all) {
    StringBuilder out = new StringBuilder();
    all.forEach(entry -> out.append("\nNot seen: ").append(entry.sentence()));
    return out.isEmpty() ? "" : out.append("\n").toString();
  }
}
