package dev.pullpass.core.advise;

import dev.pullpass.core.facts.RegistryProvider;
import dev.pullpass.core.usage.Words;
import java.util.List;
import java.util.Optional;

/** Images run, no pull fails, and nothing in the cluster holds a credential for the registry. */
final class NoSecretNeeded {
  private NoSecretNeeded() {}

  static Optional<Choice> check(Setting setting, RegistryView registry) {
    int used = registry.pulledWithoutSecret();
    boolean needed =
        used == 0 || registry.failingWithoutSecret() > 0 || !registry.entries().isEmpty();
    return needed ? Optional.empty() : Optional.of(choice(registry, used));
  }

  private static Choice choice(RegistryView registry, int used) {
    boolean neverPublic = registry.provider() == RegistryProvider.ECR;
    Reason reason =
        Reason.observed(
            "No secret here is for "
                + registry.host()
                + ", and "
                + Words.count(used, "workload")
                + (used == 1 ? " runs" : " run")
                + " images of it",
            neverPublic
                ? "the nodes authenticate by means that the API does not show"
                : "they are public, or the nodes have the images or a credential; pullpass audit"
                    + " --probe tells which");
    return new Choice(Way.NO_SECRET, List.of(reason), "");
  }
}
