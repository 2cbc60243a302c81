package dev.pullpass.registry;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.registry.Conversation.Outcome;
import java.net.URI;
import java.util.Optional;

/**
 * {@code /v2/NAME/manifests/REFERENCE}. An unknown host is asked by HEAD; where the status does not
 * tell all (a refusal's body, an index's platforms) a GET follows. Once the host is known the GET
 * goes out at once, so that a warm question is one request.
 *
 * <p>A host that counts pulls (Docker Hub, and whoever sends {@code ratelimit-limit}) counts its
 * GETs, so it is always asked by HEAD, and by GET only for an index's platforms and for the words
 * of a 403; not even for these by who is {@link Thrift#SPARING}.
 */
final class ManifestEndpoint {
  private static final String DOCKER_HUB = "registry-1.docker.io";

  private final Conversation.Services services;
  private final RegistrySettings settings;
  private final Thrift thrift;

  ManifestEndpoint(Conversation.Services services, RegistrySettings settings, Thrift thrift) {
    this.services = services;
    this.settings = settings;
    this.thrift = thrift;
  }

  RegistryAnswer ask(ImageReference image, Optional<Credential> credential) {
    Deadline deadline = Deadline.in(settings.limits().question());
    Conversation talk = new Conversation(services, image, credential, deadline);
    Request head = Request.head(url(image), MediaTypes.ACCEPT);
    Request get = Request.get(url(image), MediaTypes.ACCEPT, Request.MANIFEST_BYTES);
    boolean careful = thrift == Thrift.SPARING || countsPulls(image);
    Outcome outcome = talk.ask(talk.knowsHost() && !careful ? get : head, careful ? head : get);
    learn(image, outcome);
    boolean wanting =
        answered(outcome)
            .filter(answer -> answer.request().isHead())
            .filter(answer -> isWanting(answer, image))
            .isPresent();
    Outcome whole = wanting ? new Outcome.Registry(talk.again(get)) : outcome;
    return new Answers(settings, image, credential).manifest(talk, whole);
  }

  private boolean countsPulls(ImageReference image) {
    return image.apiHost().equals(DOCKER_HUB) || services.memory().countsPulls(image.apiHost());
  }

  private void learn(ImageReference image, Outcome outcome) {
    answered(outcome)
        .filter(answer -> answer.header("ratelimit-limit").isPresent())
        .ifPresent(answer -> services.memory().learnThatItCountsPulls(image.apiHost()));
  }

  private static Optional<Reply.Answered> answered(Outcome outcome) {
    return outcome instanceof Outcome.Registry registry
            && registry.reply() instanceof Reply.Answered answer
        ? Optional.of(answer)
        : Optional.empty();
  }

  private static URI url(ImageReference image) {
    return URI.create(
        "https://" + image.apiHost() + "/v2/" + image.path() + "/manifests/" + image.identifier());
  }

  private boolean isWanting(Reply.Answered head, ImageReference image) {
    boolean spared = thrift == Thrift.SPARING && countsPulls(image);
    if (head.status() != 200) {
      return !spared && (head.status() == 403 || !countsPulls(image));
    }
    return head.header("Docker-Content-Digest").isEmpty()
        || !MediaTypes.isManifest(head.mediaType())
        || (MediaTypes.isIndex(head.mediaType()) && !spared);
  }
}
