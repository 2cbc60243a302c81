package dev.pullpass.core.audit;

import dev.pullpass.core.cluster.Namespace;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A namespace pulls from a registry without what most others bring. */
record NamespaceLacksSecret(String namespace, String host, Share share, List<Pull> pulls)
    implements AuditFinding {
  static final AuditRule RULE =
      new AuditRule(
          "NamespaceLacksSecret",
          Severity.WARNING,
          "A namespace pulls from a registry without what most others bring.",
          "Of the namespaces that pull from the same registry most bring a credential for it."
              + " Pull secrets are read from the pod's own namespace only, so a new namespace has"
              + " none until somebody copies it there.");

  /** How many of the namespaces that pull from the registry bring a credential. */
  record Share(int with, int all) {
    private static final int FEWEST = 3;

    boolean isCustom() {
      return with >= FEWEST && 3 * with >= 2 * all && with < all;
    }
  }

  /** Which namespaces pull from one registry with a credential, and which without. */
  private static final class Users {
    private final Set<String> with = new TreeSet<>();
    private final Map<String, List<Pull>> without = new TreeMap<>();

    private void add(Pull pull) {
      String namespace = pull.facts().namespace();
      if (pull.facts().plan().credentials().isEmpty()) {
        without.computeIfAbsent(namespace, n -> new ArrayList<>()).add(pull);
      } else {
        with.add(namespace);
      }
    }

    private Share share() {
      Set<String> all = new TreeSet<>(with);
      all.addAll(without.keySet());
      return new Share(with.size(), all.size());
    }
  }

  static List<AuditFinding> find(Scene scene) {
    Map<String, Users> byHost = new TreeMap<>();
    for (Pull pull : scene.pulls()) {
      if (pull.facts().image().isPresent()) {
        byHost.computeIfAbsent(pull.facts().host(), host -> new Users()).add(pull);
      }
    }
    List<AuditFinding> found = new ArrayList<>();
    byHost.forEach((host, users) -> lacking(scene, host, users, found));
    return found;
  }

  private static void lacking(Scene scene, String host, Users users, List<AuditFinding> found) {
    Share share = users.share();
    users.without.forEach(
        (namespace, pulls) -> {
          boolean open = pulls.stream().noneMatch(p -> p.outlook() instanceof Outlook.Pulls);
          boolean alive =
              scene.cluster().namespace(namespace).found().filter(Namespace::deleting).isEmpty();
          if (share.isCustom() && !users.with.contains(namespace) && open && alive) {
            found.add(new NamespaceLacksSecret(namespace, host, share, pulls));
          }
        });
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public List<Place> objects() {
    return List.of(new Place("Namespace", new ObjectName("", namespace)));
  }

  @Override
  public String sentence() {
    return "Namespace "
        + namespace
        + " pulls from "
        + host
        + " without a credential; "
        + share.with()
        + " of the "
        + share.all()
        + " namespaces that pull from there bring one.";
  }

  @Override
  public List<String> evidence() {
    return List.of("It is about " + Words.list(SameCause.places(pulls)) + ".");
  }

  @Override
  public List<Remedy> remedy() {
    return List.of(
        Remedy.of("Copy the pull secret there, and add it to the service account of the pods."));
  }

  @Override
  public Reach reach() {
    return SameCause.reach(pulls);
  }
}
