package dev.pullpass.cli;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.Registry;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.RegistryAnswer.NetworkFault;
import dev.pullpass.core.facts.TagsAnswer;
import dev.pullpass.core.image.ImageReference;
import java.util.Optional;
import java.util.Set;

/**
 * Does not ask {@code localhost} for an image of that name: on a node it means the node itself, and
 * what listens on this machine proves nothing about it. Hosts declared with {@code
 * --insecure-registry} are meant.
 */
record OwnLoopback(Registry next, Set<String> declared) implements Registry {

  @Override
  public RegistryAnswer manifest(ImageReference image, Optional<Credential> credential) {
    return isTheNodes(image)
        ? RegistryAnswer.ofFault(
            new NetworkFault(
                NetworkFault.Kind.NOT_RECORDED,
                image.domain(),
                "on a node that name means the node itself"))
        : next.manifest(image, credential);
  }

  @Override
  public TagsAnswer tags(ImageReference image, Optional<Credential> credential) {
    return isTheNodes(image)
        ? TagsAnswer.none(0, "on a node that name means the node itself")
        : next.tags(image, credential);
  }

  private boolean isTheNodes(ImageReference image) {
    String domain = image.domain();
    String host = domain.replaceFirst(":[0-9]*$", "");
    boolean loopback = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    return loopback && !declared.contains(domain);
  }
}
