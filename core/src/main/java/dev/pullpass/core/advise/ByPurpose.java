package dev.pullpass.core.advise;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.usage.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** What the decision matrix says, where the registry and the nodes decide nothing. */
final class ByPurpose {
  private static final int NAMED = 3;

  private ByPurpose() {}

  static Optional<Choice> check(Setting setting, RegistryView registry) {
    List<Reason> reasons = new ArrayList<>();
    boolean cloud = setting.purpose() == Purpose.PUBLIC_CLOUD;
    reasons.add(cloud ? notOfTheCloud(registry) : purpose(setting));
    reasons.add(standing(registry));
    return Optional.of(
        new Choice(way(setting), reasons, new FirstStep(way(setting), registry).command()));
  }

  /** How the purpose was found stands at the head of the advice already. */
  private static Reason purpose(Setting setting) {
    boolean given = setting.purposeReason().basis() == Reason.Basis.GIVEN;
    return given
        ? setting.purposeReason()
        : Reason.known("For " + setting.purpose().word(), setting.purpose().reason());
  }

  private static Way way(Setting setting) {
    return setting.purpose() == Purpose.PUBLIC_CLOUD
        ? Way.SERVICE_ACCOUNT
        : setting.purpose().way();
  }

  private static Reason notOfTheCloud(RegistryView registry) {
    return Reason.observed(
        registry.host() + " is no registry that the nodes' identity serves",
        "its pods need a secret, and their service account is the one place to name it");
  }

  private static Reason standing(RegistryView registry) {
    String pulls =
        Words.count(registry.pullers().size(), "workload")
            + " in "
            + Words.count(registry.namespaces().size(), "namespace")
            + (registry.pullers().size() == 1 ? " pulls from it" : " pull from it");
    List<ObjectName> secrets = registry.secrets();
    if (secrets.isEmpty()) {
      return Reason.observed(pulls, "no secret for it was seen yet");
    }
    List<String> names = secrets.stream().map(ObjectName::toString).toList();
    NavigableSet<String> lacking = lacking(registry);
    return Reason.observed(
        pulls
            + ", and "
            + Words.list(names, NAMED)
            + (names.size() == 1 ? " is" : " are")
            + " for it",
        lacking.isEmpty()
            ? "each of these namespaces has one"
            : "namespace"
                + (lacking.size() == 1 ? " " : "s ")
                + Words.list(lacking, NAMED)
                + (lacking.size() == 1 ? " lacks" : " lack")
                + " one");
  }

  /** Namespaces that pull from the registry and hold no secret for it. */
  static NavigableSet<String> lacking(RegistryView registry) {
    NavigableSet<String> lacking = new TreeSet<>(registry.namespaces());
    registry.secrets().forEach(secret -> lacking.remove(secret.namespace()));
    return lacking;
  }
}
