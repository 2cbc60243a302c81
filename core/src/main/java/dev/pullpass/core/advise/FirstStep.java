package dev.pullpass.core.advise;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.usage.ImageUse;
import dev.pullpass.core.usage.Puller;
import dev.pullpass.core.usage.SecretCommands;
import dev.pullpass.core.usage.Shell;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first command on the way to a secret for a registry: it begins where one is lacking. */
record FirstStep(Way way, RegistryView registry) {

  /** The command, or several lines; a check where everything is in place. */
  String command() {
    return registry.uses().stream()
        .filter(use -> !isInPlace(use))
        .min(Comparator.comparing(use -> rank(use) + use.puller()))
        .map(this::begin)
        .orElse("pullpass audit -A --probe");
  }

  /** A namespace without a secret comes before one that only has to name it. */
  private String rank(ImageUse use) {
    return registry.secretIn(use.namespace()).isEmpty() ? "0 " : "1 ";
  }

  private boolean isInPlace(ImageUse use) {
    boolean shared = way == Way.DEDICATED_ACCOUNT && use.account().equals("default");
    return !shared
        && registry.secrets().stream()
            .filter(secret -> secret.namespace().equals(use.namespace()))
            .anyMatch(secret -> use.pullSecrets().contains(secret.name()));
  }

  private String begin(ImageUse use) {
    Optional<ObjectName> own = registry.secretIn(use.namespace());
    Optional<ObjectName> other = registry.secrets().stream().findFirst();
    String name =
        own.or(() -> other)
            .map(ObjectName::name)
            .orElseGet(() -> SecretCommands.nameFor(registry.host()));
    String supply =
        other
            .map(from -> SecretCommands.copy(from, use.namespace()))
            .orElseGet(() -> SecretCommands.create(name, use.namespace(), registry.host(), "USER"));
    return own.isPresent() ? wire(name, use) : supply + "\n" + wire(name, use);
  }

  private String wire(String name, ImageUse use) {
    Puller puller = use.puller();
    String target = puller.kind().toLowerCase(Locale.ROOT) + "/" + puller.name().name();
    if (way == Way.POD_SECRET && hasTemplate(puller)) {
      return SecretCommands.wireToTemplate(name, use.namespace(), target);
    }
    if (way != Way.DEDICATED_ACCOUNT || !use.account().equals("default")) {
      return SecretCommands.wireToAccount(name, use.namespace(), use.account());
    }
    String account = Shell.word(puller.name().name());
    String in = " -n " + Shell.word(use.namespace());
    return "kubectl create serviceaccount "
        + account
        + in
        + "\n"
        + SecretCommands.wireToAccount(name, use.namespace(), puller.name().name())
        + (hasTemplate(puller)
            ? "\nkubectl set serviceaccount " + Shell.word(target) + " " + account + in
            : "");
  }

  private static boolean hasTemplate(Puller puller) {
    return List.of("Deployment", "StatefulSet", "DaemonSet", "CronJob").contains(puller.kind());
  }
}
