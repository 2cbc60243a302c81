package dev.pullpass.core.advise;

import java.util.Optional;

/** One consideration: it speaks where it applies to the registry in this cluster. */
@FunctionalInterface
interface Rule {
  Optional<Choice> check(Setting setting, RegistryView registry);
}
