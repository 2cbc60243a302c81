package dev.pullpass.bench;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.Registry;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.TagsAnswer;
import dev.pullpass.core.image.ImageReference;
import java.util.Optional;

/** Passes questions on to a registry, and counts them. */
final class CountedQuestions implements Registry {
  private final Registry next;
  private int manifests;
  private int tags;

  CountedQuestions(Registry next) {
    this.next = next;
  }

  @Override
  public RegistryAnswer manifest(ImageReference image, Optional<Credential> credential) {
    manifests++;
    return next.manifest(image, credential);
  }

  @Override
  public TagsAnswer tags(ImageReference image, Optional<Credential> credential) {
    tags++;
    return next.tags(image, credential);
  }

  int manifests() {
    return manifests;
  }

  int tags() {
    return tags;
  }
}
