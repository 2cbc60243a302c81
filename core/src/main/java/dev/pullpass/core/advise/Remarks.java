package dev.pullpass.core.advise;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.credential.CredentialKind;
import dev.pullpass.core.facts.RegistryProvider;
import dev.pullpass.core.usage.HeldEntry;
import dev.pullpass.core.usage.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What else the cluster shows about a registry's credentials that should change, or be known. */
final class Remarks {
  private static final int NAMED = 3;
  private static final int MANY_NAMESPACES = 5;

  /** Kinds that belong to a person, or cannot be told from such. */
  private static final Set<CredentialKind> PERSONAL =
      EnumSet.of(
          CredentialKind.GITHUB_CLASSIC,
          CredentialKind.GITHUB_USER,
          CredentialKind.GITHUB_OAUTH,
          CredentialKind.GITLAB_ACCESS_TOKEN,
          CredentialKind.DOCKER_HUB_TOKEN,
          CredentialKind.OPENSHIFT_TOKEN);

  private final RegistryView registry;
  private final List<String> remarks = new ArrayList<>();

  private Remarks(RegistryView registry) {
    this.registry = registry;
  }

  static List<String> of(Setting setting, RegistryView registry) {
    Remarks all = new Remarks(registry);
    all.wrongKinds();
    all.shortLived();
    all.personal();
    all.anonymousHub();
    all.manyNamespaces(setting);
    return List.copyOf(all.remarks);
  }

  private void wrongKinds() {
    Set<String> said = new TreeSet<>();
    for (HeldEntry entry : registry.entries()) {
      entry
          .known()
          .alwaysWrong()
          .ifPresent(why -> said.add("Secret " + entry.secret() + ": " + why));
    }
    said.stream().limit(NAMED).forEach(remarks::add);
  }

  /** Those that are wrong in any case have been named. */
  private void shortLived() {
    byKind(registry.shortLived().stream().filter(e -> e.known().alwaysWrong().isEmpty()).toList())
        .forEach(
            (kind, secrets) ->
                remarks.add(
                    holders(secrets)
                        + kind.displayName()
                        + ", which ends after "
                        + hours(kind)
                        + ": something has to renew it."));
  }

  private static String hours(CredentialKind kind) {
    long minutes = kind.lifetime().map(lifetime -> lifetime.toMinutes()).orElse(0L);
    return minutes % 60 == 0 ? Words.count((int) (minutes / 60), "hour") : minutes + " minutes";
  }

  private void personal() {
    List<HeldEntry> personal =
        registry.entries().stream().filter(e -> PERSONAL.contains(e.known().kind())).toList();
    byKind(personal)
        .forEach(
            (kind, secrets) -> remarks.add(holders(secrets) + kind.displayName() + better(kind)));
  }

  private String better(CredentialKind kind) {
    if (registry.provider() == RegistryProvider.GHCR) {
      return ": let it be one of a machine account, since the pulls end with the person's access;"
          + " GitHub Packages knows no deploy tokens.";
    }
    String instead =
        kind == CredentialKind.GITLAB_ACCESS_TOKEN
            ? "a deploy token with read_registry"
            : registry.provider().credentialHelp();
    return ", which may be a person's: use "
        + instead
        + ", since the pulls end with the person's"
        + " access.";
  }

  private static Map<CredentialKind, NavigableSet<String>> byKind(List<HeldEntry> entries) {
    Map<CredentialKind, NavigableSet<String>> byKind = new TreeMap<>();
    entries.forEach(
        entry ->
            byKind
                .computeIfAbsent(entry.known().kind(), kind -> new TreeSet<>())
                .add(entry.secret().toString()));
    return byKind;
  }

  private static String holders(NavigableSet<String> secrets) {
    boolean one = secrets.size() == 1;
    return (one ? "Secret " : "Secrets ")
        + Words.list(secrets, NAMED)
        + (one ? " holds a " : " hold a ");
  }

  private void anonymousHub() {
    if (registry.provider() == RegistryProvider.DOCKER_HUB && registry.entries().isEmpty()) {
      remarks.add(
          "Docker Hub allows 100 anonymous pulls in 6 hours from one address, which all nodes behind"
              + " one NAT share; a credential raises that.");
    }
  }

  private void manyNamespaces(Setting setting) {
    Set<String> namespaces = new TreeSet<>();
    registry.secrets().stream().map(ObjectName::namespace).forEach(namespaces::add);
    if (namespaces.size() >= MANY_NAMESPACES && setting.externalSecrets().isEmpty()) {
      remarks.add(
          namespaces.size()
              + " namespaces hold a secret for it: nothing adds it to the next one by itself. The"
              + " pullpass operator would; it is not in this version. Until then, run pullpass"
              + " secret create again, or use External Secrets Operator.");
    }
  }
}
