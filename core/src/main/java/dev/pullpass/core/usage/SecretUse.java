package dev.pullpass.core.usage;

import dev.pullpass.core.cluster.Lookup;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.facts.PullSecret;
import java.util.List;

/**
 * A pull secret that is there, or that something names.
 *
 * @param content what it holds; {@link Lookup.NotAsked} also where a dump has it redacted
 * @param wiredTo who hands it to pods, sorted: {@code ServiceAccount default}, {@code Deployment
 *     web}
 */
public record SecretUse(ObjectName name, Lookup<PullSecret> content, List<String> wiredTo) {

  public SecretUse {
    wiredTo = List.copyOf(wiredTo);
  }

  /** Its entries, in their order; none where they cannot be seen or read. */
  public List<HeldEntry> entries() {
    return content.found().map(HeldEntry::of).orElse(List.of());
  }
}
