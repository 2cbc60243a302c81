package dev.pullpass.core.handbook;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.usage.HeldEntry;
import dev.pullpass.core.usage.SecretCommands;
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
        : "## Renew a credential\n\nGet a new one as told below, then put it wherever the old one is"
            + " kept. Without `--yes` this shows what it would change; with it, the new one is proven"
            + " before the old one goes:\n\n"
            + Markdown.commands(List.of(SecretCommands.rotate(example(content))))
            + String.join("", parts);
  }

  private static ObjectName example(Content content) {
    return content.secrets().stream()
        .filter(secret -> !secret.entries().isEmpty())
        .map(SecretUse::name)
        .findFirst()
        .orElseThrow();
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
