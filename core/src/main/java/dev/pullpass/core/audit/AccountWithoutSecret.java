package dev.pullpass.core.audit;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.ServiceAccount;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A service account in use names no pull secret, while its neighbours do. */
record AccountWithoutSecret(ObjectName account, Set<String> neighbours, List<PodSource> sources)
    implements AuditFinding {
  static final AuditRule RULE =
      new AuditRule(
          "AccountWithoutSecret",
          Severity.NOTE,
          "A service account in use names no pull secret, while its neighbours do.",
          "A secret that was added to the default account does not reach pods that run as another:"
              + " every account hands out its own list, or none.");

  static List<AuditFinding> find(Scene scene) {
    Map<ObjectName, List<PodSource>> users = users(scene);
    List<AuditFinding> found = new ArrayList<>();
    for (ServiceAccount account : scene.cluster().serviceAccounts()) {
      List<PodSource> sources = users.getOrDefault(account.name(), List.of());
      Set<String> neighbours = neighbours(scene, account);
      if (account.imagePullSecrets().isEmpty() && !sources.isEmpty() && !neighbours.isEmpty()) {
        found.add(new AccountWithoutSecret(account.name(), neighbours, sources));
      }
    }
    return found;
  }

  /** Whose pods bring nothing and are not known to pull. */
  private static Map<ObjectName, List<PodSource>> users(Scene scene) {
    Map<ObjectName, List<PodSource>> users = new LinkedHashMap<>();
    for (Pull pull : scene.pulls()) {
      boolean bringsNothing = pull.facts().plan().named().isEmpty();
      if (bringsNothing && !(pull.outlook() instanceof Outlook.Pulls)) {
        String account = pull.facts().pod().serviceAccount();
        users
            .computeIfAbsent(
                new ObjectName(pull.facts().namespace(), account), name -> new ArrayList<>())
            .addAll(pull.sources());
      }
    }
    return users;
  }

  private static Set<String> neighbours(Scene scene, ServiceAccount account) {
    Set<String> names = new TreeSet<>();
    for (ServiceAccount other : scene.cluster().serviceAccounts()) {
      if (other.name().namespace().equals(account.name().namespace())
          && !other.imagePullSecrets().isEmpty()) {
        names.add(other.name().name());
      }
    }
    return names;
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public List<Place> objects() {
    return List.of(new Place("ServiceAccount", account));
  }

  @Override
  public String sentence() {
    return "ServiceAccount "
        + account
        + " names no pull secret; "
        + Words.list(neighbours)
        + " of the same namespace "
        + (neighbours.size() == 1 ? "does." : "do.");
  }

  @Override
  public List<String> evidence() {
    List<Place> places = sources.stream().map(PodSource::place).distinct().toList();
    return List.of("Pods of " + Words.list(places) + " run as it.");
  }

  @Override
  public List<Remedy> remedy() {
    return List.of(Remedy.of("Add the pull secret to it, if the images of its pods are private."));
  }

  @Override
  public Reach reach() {
    return Reach.of(sources.stream().distinct().toList());
  }
}
