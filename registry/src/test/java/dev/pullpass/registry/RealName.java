package dev.pullpass.registry;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.Registry;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.RegistryAnswer.Challenge;
import dev.pullpass.core.facts.RegistryAnswer.NetworkFault;
import dev.pullpass.core.facts.RegistryAnswer.RegistryError;
import dev.pullpass.core.facts.RegistryAnswer.TokenAnswer;
import dev.pullpass.core.facts.TagsAnswer;
import dev.pullpass.core.image.ImageReference;
import java.util.List;
import java.util.Optional;

/**
 * Lets a fake on loopback stand for a registry of another name: {@code ghcr.io} is asked at {@code
 * 127.0.0.1:PORT}, and the answer bears the real name again. So what is known of a provider by its
 * name is exercised.
 *
 * @param name the registry's domain, as images name it
 * @param fake the fake's host and port
 */
record RealName(Registry next, String name, String fake) implements Registry {

  @Override
  public RegistryAnswer manifest(ImageReference image, Optional<Credential> credential) {
    return renamed(next.manifest(atFake(image), credential));
  }

  @Override
  public TagsAnswer tags(ImageReference image, Optional<Credential> credential) {
    TagsAnswer it = next.tags(atFake(image), credential);
    return new TagsAnswer(
        it.status(),
        it.tags(),
        it.complete(),
        it.repositoryAbsent(),
        it.obstacle().map(this::renamed));
  }

  private ImageReference atFake(ImageReference image) {
    if (!image.domain().equals(name)) {
      throw new AssertionError("asked for " + image.canonical() + ", which is not of " + name);
    }
    return new ImageReference(image.written(), fake, image.path(), image.tag(), image.digest());
  }

  private String renamed(String text) {
    return text.replace(fake, name);
  }

  private RegistryAnswer renamed(RegistryAnswer it) {
    return new RegistryAnswer(
        it.status(),
        errors(it.errors()),
        it.challenge().map(this::challenge),
        it.token().map(this::token),
        it.digest(),
        it.mediaType(),
        it.platforms(),
        it.fault().map(this::fault),
        renamed(it.answeredBy()),
        it.credentialSent(),
        it.retryAfterSeconds(),
        it.notes().stream().map(this::renamed).toList());
  }

  private List<RegistryError> errors(List<RegistryError> errors) {
    return errors.stream()
        .map(error -> new RegistryError(error.code(), renamed(error.message())))
        .toList();
  }

  private Challenge challenge(Challenge it) {
    return new Challenge(
        it.scheme(), renamed(it.realm()), renamed(it.service()), it.scope(), it.error());
  }

  private TokenAnswer token(TokenAnswer it) {
    return new TokenAnswer(
        renamed(it.host()),
        it.status(),
        errors(it.errors()),
        it.grantsPull(),
        it.credentialAccepted());
  }

  private NetworkFault fault(NetworkFault it) {
    return new NetworkFault(it.kind(), renamed(it.host()), renamed(it.detail()));
  }
}
