package dev.pullpass.core.advise;

import dev.pullpass.core.usage.Puller;
import dev.pullpass.core.usage.SecretCommands;
import dev.pullpass.core.usage.Words;
import java.util.List;
import java.util.Optional;

/** External Secrets Operator runs, and more than a few secrets are to be kept. */
final class StoreIsThere {
  private static final int WORTH_IT = 3;

  private StoreIsThere() {}

  static Optional<Choice> check(Setting setting, RegistryView registry) {
    boolean many = registry.namespaces().size() >= WORTH_IT;
    boolean strict = setting.purpose() == Purpose.HIGH_SECURITY;
    return setting
        .externalSecrets()
        .filter(operator -> many || strict)
        .map(operator -> choice(operator, setting, registry));
  }

  private static Choice choice(Puller operator, Setting setting, RegistryView registry) {
    Reason there =
        Reason.observed(
            operator + " runs External Secrets Operator",
            "it can keep the secrets from a store, and renew them when the store's value changes");
    Reason many =
        Reason.observed(
            Words.count(registry.namespaces().size(), "namespace")
                + " pull from "
                + registry.host(),
            setting.purpose() == Purpose.HIGH_SECURITY
                ? "each gets its secret without a person who sees the password"
                : "nobody has to touch each of them when the credential changes");
    return new Choice(Way.EXTERNAL_SECRETS, List.of(there, many), first(setting, registry));
  }

  /** The manifest where the operator runs; else a look whether it is there at all. */
  static String first(Setting setting, RegistryView registry) {
    if (setting.externalSecrets().isEmpty()) {
      return "kubectl get crd externalsecrets.external-secrets.io   # if absent, install it first";
    }
    String namespace = registry.namespaces().first();
    return SecretCommands.external(SecretCommands.nameFor(registry.host()), namespace)
        + " | kubectl apply -f -";
  }
}
