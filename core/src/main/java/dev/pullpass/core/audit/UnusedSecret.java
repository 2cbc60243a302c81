package dev.pullpass.core.audit;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pull secret that nothing names. */
record UnusedSecret(List<HeldSecret> holders) implements SecretFinding {
  static final AuditRule RULE =
      new AuditRule(
          "UnusedSecret",
          Severity.NOTE,
          "A pull secret that nothing names.",
          "No service account, no template and no pod of its namespace names it, so it helps nobody"
              + " to pull; a controller or a person may still read it, or keep it as a source.");

  private record Same(String name, Secret content) {}

  static List<AuditFinding> find(Scene scene) {
    Map<Same, List<HeldSecret>> unused = new LinkedHashMap<>();
    for (HeldSecret secret : scene.secrets()) {
      if (secret.isUnused() && scene.seesAllUsers(secret.name().namespace())) {
        unused.computeIfAbsent(same(secret), same -> new ArrayList<>()).add(secret);
      }
    }
    return unused.values().stream()
        .map(holders -> (AuditFinding) new UnusedSecret(holders))
        .toList();
  }

  /** One secret that was spread over many namespaces is one finding. */
  private static Same same(HeldSecret held) {
    Secret secret = held.secret().secret();
    Secret anywhere =
        new Secret(
            new ObjectName("", ""),
            secret.type(),
            secret.data(),
            secret.keys(),
            java.util.Optional.empty());
    return new Same(secret.name().name(), anywhere);
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public String sentence() {
    return named()
        + (holders().size() == 1 ? " is" : " are")
        + " named by no service account, template or pod.";
  }

  @Override
  public List<String> evidence() {
    List<String> hosts = holders.get(0).entries().stream().map(HeldEntry::host).distinct().toList();
    return hosts.isEmpty() ? List.of() : List.of("It is for " + Words.list(hosts) + ".");
  }

  @Override
  public List<Remedy> remedy() {
    return List.of(
        Remedy.of(
            "Name it where it was meant to be used, or delete it.",
            "kubectl delete secret " + Words.target(holders.get(0).name())));
  }
}
