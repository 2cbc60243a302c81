package dev.pullpass.core.usage;

import dev.pullpass.core.cluster.Container;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import java.util.List;
import java.util.Optional;

/**
 * An image as one container names it.
 *
 * @param container with its state where it is a pod's, without where it is a template's
 * @param account the name of the service account
 * @param pullSecrets the pull secrets by which it is pulled, in order
 * @param node the node's name; empty for a template's
 */
public record ImageUse(
    Puller puller,
    Container container,
    Reference reference,
    String account,
    List<String> pullSecrets,
    String node) {

  public ImageUse {
    pullSecrets = List.copyOf(pullSecrets);
  }

  /** The reference, where it can be read. */
  public Optional<ImageReference> image() {
    return reference instanceof ImageReference image ? Optional.of(image) : Optional.empty();
  }

  /** The registry's host, with its port where one is written; empty for what is no reference. */
  public String registry() {
    return image().map(ImageReference::domain).orElse("");
  }

  /** The namespace that it is pulled in. */
  public String namespace() {
    return puller.name().namespace();
  }
}
