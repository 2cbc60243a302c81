package dev.pullpass.core.handbook;

import dev.pullpass.core.facts.RegistryProvider;
import dev.pullpass.core.usage.HeldEntry;
import dev.pullpass.core.usage.PublicImages;
import dev.pullpass.core.usage.SecretCommands;
import dev.pullpass.core.usage.SecretUse;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** How a secret for each registry is created, and handed to pods. */
final class CreationSection {
  private static final String PASSWORD = " < password";

  private CreationSection() {}

  static String write(Content content) {
    NavigableMap<String, NamedImage> first = new TreeMap<>();
    for (NamedImage image : content.named()) {
      if (!PublicImages.includes(image.repository())) {
        first.merge(image.registry(), image, CreationSection::lesser);
      }
    }
    List<String> parts = new ArrayList<>();
    first.forEach((registry, image) -> parts.add(part(content, registry, image)));
    return parts.isEmpty()
        ? ""
        : "## Create a secret and hand it to pods\n\nThe password comes from a file or a pipe, never"
            + " from the command line, where others could read it. `-n a,b` serves several"
            + " namespaces, and `-A` all of them.\n\n"
            + String.join("", parts)
            + "In a chart's values the same is `imagePullSecrets: [{name: NAME}]`, or"
            + " `serviceAccount.imagePullSecrets` where the chart knows that.\n\n";
  }

  private static NamedImage lesser(NamedImage a, NamedImage b) {
    boolean aFirst =
        a.namespace().isEmpty() == b.namespace().isEmpty()
            ? a.namespace().compareTo(b.namespace()) <= 0
            : b.namespace().isEmpty();
    return aFirst ? a : b;
  }

  private static String part(Content content, String registry, NamedImage image) {
    Optional<SecretUse> held = held(content, registry);
    String namespace =
        held.map(secret -> secret.name().namespace())
            .orElse(image.namespace().isEmpty() ? "NAMESPACE" : image.namespace());
    String name =
        held.map(secret -> secret.name().name()).orElseGet(() -> SecretCommands.nameFor(registry));
    String user = held.map(secret -> user(secret, registry)).orElse("USER");
    String account = held.map(CreationSection::account).orElse("default");
    return "For "
        + Markdown.text(registry)
        + ", with "
        + Markdown.text(RegistryProvider.of(registry).credentialHelp())
        + ":\n\n"
        + Markdown.commands(
            List.of(
                SecretCommands.create(name, namespace, registry, user) + PASSWORD,
                SecretCommands.wireToAccount(name, namespace, account)));
  }

  private static Optional<SecretUse> held(Content content, String registry) {
    return content.secrets().stream()
        .filter(secret -> secret.entries().stream().anyMatch(e -> e.registry().equals(registry)))
        .findFirst();
  }

  private static String user(SecretUse secret, String registry) {
    return secret.entries().stream()
        .filter(entry -> entry.registry().equals(registry))
        .map(HeldEntry::user)
        .filter(user -> !user.isEmpty() && !user.equals("***"))
        .findFirst()
        .orElse("USER");
  }

  /** The account that names it today, so that the command does again what was done. */
  private static String account(SecretUse secret) {
    String start = "ServiceAccount ";
    return secret.wiredTo().stream()
        .filter(holder -> holder.startsWith(start))
        .map(holder -> holder.substring(start.length()))
        .findFirst()
        .orElse("default");
  }
}
