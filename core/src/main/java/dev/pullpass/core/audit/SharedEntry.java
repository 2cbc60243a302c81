package dev.pullpass.core.audit;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.CredentialKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The same credential for the same registry, and all secrets that hold it. */
record SharedEntry(HeldEntry entry, List<HeldSecret> holders) {

  private record Same(String key, Credential credential) {}

  /** Equal credentials of a thousand namespaces are one entry. */
  static List<SharedEntry> group(List<HeldSecret> secrets, Predicate<HeldEntry> condition) {
    Map<Same, SharedEntry> shared = new LinkedHashMap<>();
    for (HeldSecret secret : secrets) {
      for (HeldEntry entry : secret.entries()) {
        if (condition.test(entry)) {
          shared
              .computeIfAbsent(
                  new Same(entry.key(), entry.credential()),
                  same -> new SharedEntry(entry, new ArrayList<>()))
              .holders()
              .add(secret);
        }
      }
    }
    return List.copyOf(shared.values());
  }

  CredentialKind kind() {
    return entry.known().kind();
  }
}
