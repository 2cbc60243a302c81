package dev.pullpass.core.advise;

import dev.pullpass.core.facts.RegistryProvider;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.usage.ImageUse;
import dev.pullpass.core.usage.Shell;
import java.util.List;
import java.util.Optional;

/** OpenShift makes a secret for its own registry for every service account. */
final class PlatformKeepsIt {
  private PlatformKeepsIt() {}

  static Optional<Choice> check(Setting setting, RegistryView registry) {
    if (registry.provider() != RegistryProvider.OPENSHIFT) {
      return Optional.empty();
    }
    Reason reason =
        Reason.observed(
            registry.host() + " is OpenShift's own registry",
            "each service account has a generated secret for it; only the right to pull from"
                + " another namespace has to be given");
    return Optional.of(new Choice(Way.PLATFORM_SECRET, List.of(reason), first(registry)));
  }

  /** Paths there are {@code namespace/name}. */
  private static String first(RegistryView registry) {
    for (ImageUse use : registry.uses()) {
      String path = use.image().map(ImageReference::path).orElse("");
      String owner = path.substring(0, Math.max(0, path.indexOf('/')));
      if (!owner.isEmpty() && !owner.equals(use.namespace())) {
        return "oc policy add-role-to-user system:image-puller "
            + Shell.word("system:serviceaccount:" + use.namespace() + ":" + use.account())
            + " -n "
            + Shell.word(owner);
      }
    }
    return "";
  }
}
