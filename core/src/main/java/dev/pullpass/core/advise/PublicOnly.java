package dev.pullpass.core.advise;

import dev.pullpass.core.usage.HeldEntry;
import dev.pullpass.core.usage.PublicImages;
import dev.pullpass.core.usage.SecretCommands;
import java.util.List;
import java.util.Optional;

/** All that is pulled from the registry is public by its name. */
final class PublicOnly {
  private PublicOnly() {}

  static Optional<Choice> check(Setting setting, RegistryView registry) {
    if (PublicImages.only(registry.host())) {
      String fact = registry.host() + " serves public images only";
      return Optional.of(choice(registry, Reason.known(fact, "anybody may pull them")));
    }
    boolean official = registry.repositories().stream().allMatch(PublicImages::includes);
    return official
        ? Optional.of(
            choice(
                registry,
                Reason.observed(
                    "Only Docker's official images come from it", "anybody may pull them")))
        : Optional.empty();
  }

  private static Choice choice(RegistryView registry, Reason reason) {
    Optional<HeldEntry> stale = registry.shortLived().stream().findFirst();
    if (stale.isEmpty()) {
      return new Choice(Way.NO_SECRET, List.of(reason), "");
    }
    Reason harm =
        Reason.observed(
            "Secret "
                + stale.get().secret()
                + " holds an "
                + stale.get().known().kind().displayName(),
            "once it has expired, it is refused where a pull without it would work");
    return new Choice(
        Way.NO_SECRET, List.of(reason, harm), SecretCommands.unwire(stale.get().secret()));
  }
}
