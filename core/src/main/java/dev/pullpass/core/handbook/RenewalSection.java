package dev.pullpass.core.handbook;

import dev.pullpass.core.usage.HeldEntry;
import dev.pullpass.core.usage.SecretUse;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** How each kind of credential in the cluster is renewed. */
final class RenewalSection {
  private RenewalSection() {}

  static String write(Content content) {
    NavigableMap<String, NavigableSet<String>> holders = new TreeMap<>();
    for (SecretUse secret : content.secrets()) {
      for (HeldEntry entry : secret.entries()) {
        holders
            .computeIfAbsent(
                heading(entry) + "\n" + Renewal.of(entry).how(), any -> new TreeSet<>())
            .add(secret.name().toString());
      }
    }
    List<String> parts = new ArrayList<>();
    holders.forEach((how, secrets) -> parts.add(part(how, secrets)));
    return parts.isEmpty()
        ? ""
        : "## Renew a credential\n\nGet a new one, then put it where the old one is; the new one is"
            + " proven before the old one goes:\n\n"
            + Markdown.commands(
                List.of("pullpass secret rotate NAME -n NAMESPACE --password-stdin < new-password"))
            + String.join("", parts);
  }

  private static String heading(HeldEntry entry) {
    String registry = entry.registry().isEmpty() ? "a key that is ignored" : entry.registry();
    return Markdown.text(entry.known().kind().displayName()) + " for " + Markdown.text(registry);
  }

  private static String part(String how, NavigableSet<String> secrets) {
    int end = how.indexOf('\n');
    return "### "
        + capital(how.substring(0, end))
        + "\n\nIn "
        + ImageSection.names(secrets)
        + ". "
        + how.substring(end + 1)
        + "\n\n";
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
