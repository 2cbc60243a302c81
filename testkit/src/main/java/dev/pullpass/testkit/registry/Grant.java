package dev.pullpass.testkit.registry;

import dev.pullpass.testkit.registry.content.Caller;
import java.util.Optional;
import java.util.Set;

/**
 * What a token that was issued is good for.
 *
 * @param repositories those it may be used to pull from; empty where it only says who the caller is
 */
record Grant(Caller caller, Optional<Set<String>> repositories) {

  boolean covers(String repository) {
    return repositories.map(names -> names.contains(repository)).orElse(true);
  }
}
