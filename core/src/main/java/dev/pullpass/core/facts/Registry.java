package dev.pullpass.core.facts;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.image.ImageReference;
import java.util.Optional;

/**
 * The port through which registries are asked. An adapter sends each distinct question once and
 * never throws for what a registry or the network does; it returns it.
 */
public interface Registry {

  /** Asks for the manifest, with the credential or anonymously. */
  RegistryAnswer manifest(ImageReference image, Optional<Credential> credential);

  /** Lists the repository's tags, with the credential or anonymously. */
  TagsAnswer tags(ImageReference image, Optional<Credential> credential);
}
