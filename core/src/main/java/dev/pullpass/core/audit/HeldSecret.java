package dev.pullpass.core.audit;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.facts.PullSecret;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A secret that is a pull secret, or is named as one.
 *
 * @param accounts the service accounts that name it
 * @param sources what makes pods that would bring it
 */
public record HeldSecret(
    PullSecret secret, List<HeldEntry> entries, Set<String> accounts, List<PodSource> sources) {

  public HeldSecret {
    entries = List.copyOf(entries);
    accounts = Collections.unmodifiableSet(new LinkedHashSet<>(accounts));
    sources = List.copyOf(sources);
  }

  /** Its namespace and name. */
  public ObjectName name() {
    return secret.name();
  }

  Place place() {
    return Place.secret(name());
  }

  /** True if nothing names it. */
  public boolean isUnused() {
    return accounts.isEmpty() && sources.isEmpty();
  }
}
