package dev.pullpass.core.handbook;

import dev.pullpass.core.cluster.Lookup;
import dev.pullpass.core.credential.CredentialKind;
import dev.pullpass.core.facts.PullSecret;
import dev.pullpass.core.facts.UtcTime;
import dev.pullpass.core.usage.HeldEntry;
import dev.pullpass.core.usage.SecretUse;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a pull secret, without its namespace: in many namespaces that is the same row.
 *
 * @param ends when the credential ends, as far as that is stable: an ECR token is another one every
 *     12 hours, and a page that named its end would be out of date as often
 */
record SecretRow(
    String name, String registry, String user, String kind, String ends, List<String> wiredTo)
    implements Comparable<SecretRow> {

  static List<SecretRow> of(SecretUse secret) {
    List<HeldEntry> entries = secret.entries();
    return entries.isEmpty()
        ? List.of(row(secret, state(secret.content()), "", "", ""))
        : entries.stream().map(entry -> of(secret, entry)).toList();
  }

  private static SecretRow of(SecretUse secret, HeldEntry entry) {
    String registry =
        entry.registry().isEmpty()
            ? "none: the kubelet ignores its key"
            : Markdown.codeCell(entry.scope());
    String kind = Markdown.text(entry.known().kind().displayName());
    return row(secret, registry, Markdown.codeCell(entry.user()), kind, ends(entry));
  }

  private static SecretRow row(
      SecretUse secret, String registry, String user, String kind, String ends) {
    return new SecretRow(secret.name().name(), registry, user, kind, ends, secret.wiredTo());
  }

  private static String state(Lookup<PullSecret> content) {
    Optional<PullSecret> found = content.found();
    if (found.isEmpty()) {
      return content.isAbsent() ? "**the secret is not there**" : "not seen";
    }
    if (found.get().isIgnored()) {
      return "**ignored by the kubelet: wrong type or key**";
    }
    return found.get().isMalformed() ? "**malformed: the kubelet cannot read it**" : "no entry";
  }

  private static String ends(HeldEntry entry) {
    if (entry.known().kind() == CredentialKind.EMPTY) {
      return "";
    }
    return entry
        .known()
        .lifetime()
        .map(lifetime -> Spans.of(lifetime) + " after it is made")
        .or(() -> entry.known().expires().map(UtcTime::write))
        .orElse("it does not tell");
  }

  @Override
  public int compareTo(SecretRow other) {
    return key().compareTo(other.key());
  }

  /** U+0000 stands in no name, so the parts stay apart. */
  private String key() {
    return String.join("\u0000", name, registry, user, kind, ends, String.join("\u0000", wiredTo));
  }
}
