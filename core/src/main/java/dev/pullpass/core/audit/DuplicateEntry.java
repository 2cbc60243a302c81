package dev.pullpass.core.audit;

import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.credential.RegistryKey;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pods bring several credentials under one key. */
record DuplicateEntry(String key, Set<String> secrets, List<Pull> pulls) implements AuditFinding {
  static final AuditRule RULE =
      new AuditRule(
          "DuplicateEntry",
          Severity.NOTE,
          "Pods bring several credentials under one key.",
          "The kubelet tries them all, in the order of the pod's list; other readers of pull secrets"
              + " (go-containerregistry, Flux, Keel, …) take the first only. A bad one before a good"
              + " one costs a refused login at every pull, which some registries count.");

  static List<AuditFinding> find(Scene scene) {
    Map<String, DuplicateEntry> found = new LinkedHashMap<>();
    for (Pull pull : scene.pulls()) {
      byKey(pull)
          .forEach(
              (key, planned) -> {
                if (planned.stream().map(PlannedCredential::credential).distinct().count() > 1) {
                  add(found, pull, key, planned);
                }
              });
    }
    return List.copyOf(found.values());
  }

  private static Map<String, List<PlannedCredential>> byKey(Pull pull) {
    Map<String, List<PlannedCredential>> byKey = new LinkedHashMap<>();
    for (PlannedCredential planned : pull.facts().plan().credentials()) {
      String key = RegistryKey.of(planned.entry()).map(DuplicateEntry::key).orElse("");
      byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(planned);
    }
    return byKey;
  }

  private static String key(RegistryKey key) {
    int query = key.text().indexOf('?');
    return query < 0 ? key.text() : key.text().substring(0, query) + "?***";
  }

  private static void add(
      Map<String, DuplicateEntry> found, Pull pull, String key, List<PlannedCredential> planned) {
    Set<String> secrets = new LinkedHashSet<>();
    planned.forEach(one -> secrets.add(pull.facts().namespace() + "/" + one.secret()));
    found
        .computeIfAbsent(
            key + " " + secrets, any -> new DuplicateEntry(key, secrets, new ArrayList<>()))
        .pulls()
        .add(pull);
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public List<Place> objects() {
    return SameCause.places(pulls);
  }

  @Override
  public String sentence() {
    return "Pods of "
        + Words.list(objects())
        + " bring different credentials for "
        + key
        + (secrets.size() == 1 ? ", all in Secret " : ", in Secrets ")
        + Words.list(secrets)
        + ".";
  }

  @Override
  public List<Remedy> remedy() {
    return List.of(Remedy.of("Keep the one that pulls, or narrow the keys by a path."));
  }

  @Override
  public Reach reach() {
    return SameCause.reach(pulls);
  }
}
