package dev.pullpass.core.audit;

import dev.pullpass.core.cluster.Access.Grant;
import dev.pullpass.core.cluster.AccessBinding.Grantee;
import dev.pullpass.core.cluster.AccessRole;
import dev.pullpass.core.cluster.AccessRule;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A role lets somebody read pull secrets.
 *
 * @param readers who, without Kubernetes' own parts
 * @param ownParts how many of these there are
 */
record ReadableSecret(AccessRole role, Set<String> readers, int ownParts, List<HeldSecret> readable)
    implements AuditFinding {
  static final AuditRule RULE =
      new AuditRule(
          "ReadableSecret",
          Severity.NOTE,
          "A role lets somebody read pull secrets.",
          "Who may get, list or watch a pull secret has the credential in it. What Kubernetes gives"
              + " to its own parts (system:…) is only counted. A rule with resource names covers only"
              + " these; * stands for everything. Whoever may create pods in a namespace reads its"
              + " secrets, too, by mounting them; that is not looked at here.");

  private static final String OWN = "system:";

  /** Everybody who has any account at all, which nobody means when writing a binding. */
  private static final Set<String> EVERYBODY =
      Set.of(
          "Group system:authenticated",
          "Group system:unauthenticated",
          "Group system:serviceaccounts",
          "User system:anonymous");

  static List<AuditFinding> find(Scene scene) {
    Map<ObjectName, List<Grant>> byRole = new LinkedHashMap<>();
    scene
        .cluster()
        .access()
        .found()
        .ifPresent(
            access ->
                access
                    .grants()
                    .forEach(
                        grant ->
                            byRole
                                .computeIfAbsent(grant.role().name(), r -> new ArrayList<>())
                                .add(grant)));
    List<AuditFinding> found = new ArrayList<>();
    byRole.values().forEach(grants -> of(scene, grants).ifPresent(found::add));
    return found;
  }

  private static java.util.Optional<ReadableSecret> of(Scene scene, List<Grant> grants) {
    int ownParts = 0;
    Set<String> readers = new TreeSet<>();
    Set<HeldSecret> readable = new LinkedHashSet<>();
    for (Grant grant : grants) {
      List<String> people = people(grant);
      ownParts += grant.binding().grantees().size() - people.size();
      List<HeldSecret> reached = people.isEmpty() ? List.of() : reached(scene, grant);
      if (!reached.isEmpty()) {
        readers.addAll(people);
        readable.addAll(reached);
      }
    }
    return readers.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            new ReadableSecret(grants.get(0).role(), readers, ownParts, List.copyOf(readable)));
  }

  private static List<String> people(Grant grant) {
    return grant.binding().grantees().stream()
        .filter(grantee -> !isOwn(grantee))
        .map(Grantee::toString)
        .toList();
  }

  private static boolean isOwn(Grantee grantee) {
    boolean controller =
        grantee.kind().equals("ServiceAccount") && grantee.namespace().equals("kube-system");
    return controller
        || (grantee.name().startsWith(OWN) && !EVERYBODY.contains(grantee.toString()));
  }

  private static List<HeldSecret> reached(Scene scene, Grant grant) {
    String place = grant.binding().name().namespace();
    return scene.secrets().stream()
        .filter(secret -> place.isEmpty() || secret.name().namespace().equals(place))
        .filter(secret -> grant.role().rules().stream().anyMatch(rule -> covers(rule, secret)))
        .toList();
  }

  private static boolean covers(AccessRule rule, HeldSecret secret) {
    return rule.resourceNames().isEmpty() || rule.resourceNames().contains(secret.name().name());
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public Severity severity() {
    return readers.stream().anyMatch(EVERYBODY::contains) ? Severity.WARNING : Severity.NOTE;
  }

  @Override
  public List<Place> objects() {
    String kind = role.name().namespace().isEmpty() ? "ClusterRole" : "Role";
    return List.of(new Place(kind, role.name()));
  }

  @Override
  public String sentence() {
    Set<String> verbs = new LinkedHashSet<>();
    role.rules().forEach(rule -> verbs.addAll(rule.verbs()));
    return objects().get(0)
        + " lets "
        + Words.list(readers)
        + " read "
        + Words.count(readable.size(), "pull secret")
        + " ("
        + String.join(", ", verbs)
        + ").";
  }

  @Override
  public List<String> evidence() {
    List<String> all = new ArrayList<>();
    Set<String> namespaces = new TreeSet<>();
    readable.forEach(secret -> namespaces.add(secret.name().namespace()));
    all.add("It reaches pull secrets of " + Words.list(namespaces) + ".");
    if (role.aggregated()) {
      all.add("Its rules are put together from other roles, by their labels.");
    }
    if (ownParts > 0) {
      all.add(
          "Beside them "
              + Words.count(ownParts, "subject")
              + " of Kubernetes' own (system:…, kube-system).");
    }
    return List.copyOf(all);
  }

  @Override
  public List<Remedy> remedy() {
    return List.of(
        Remedy.of(
            "Limit it by resource names, or to namespaces without pull secrets, where these"
                + " readers do not need them."));
  }
}
