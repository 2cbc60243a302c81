package dev.pullpass.core.advise;

import dev.pullpass.core.facts.RegistryProvider;
import dev.pullpass.core.usage.HeldEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The registry gives out tokens of hours only, and the nodes cannot get them: something has to
 * renew the secret. Registries with durable kinds (a key file, a scope-map token, a deploy token)
 * are no such case, even if a token of theirs lies in a secret today.
 */
final class TokenRunsOut {
  private TokenRunsOut() {}

  static Optional<Choice> check(Setting setting, RegistryView registry) {
    if (registry.provider() != RegistryProvider.ECR) {
      return Optional.empty();
    }
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        Reason.known(
            registry.provider().label() + " gives out tokens that end after 12 hours",
            "a secret that nobody renews fails at the next pull after that"));
    registry.shortLived().stream().findFirst().map(TokenRunsOut::held).ifPresent(reasons::add);
    reasons.add(foreign(setting));
    return Optional.of(
        new Choice(Way.EXTERNAL_SECRETS, reasons, StoreIsThere.first(setting, registry)));
  }

  private static Reason held(HeldEntry entry) {
    return Reason.observed(
        "Secret " + entry.secret() + " holds an " + entry.known().kind().displayName(),
        "it has to be renewed by something");
  }

  private static Reason foreign(Setting setting) {
    if (setting.nodes().isEmpty()) {
      return Reason.observed(
          "The nodes could not be seen",
          "on nodes of that cloud their own identity would be the better way");
    }
    return setting
        .platform()
        .filter(platform -> platform.serves(RegistryProvider.ECR))
        .map(
            platform ->
                Reason.observed(
                    "The nodes are " + platform.label(),
                    "their identity would be every pod's, which high security rules out"))
        .orElseGet(
            () ->
                Reason.observed(
                    "The nodes are not all of that cloud", "their own identity does not serve it"));
  }
}
