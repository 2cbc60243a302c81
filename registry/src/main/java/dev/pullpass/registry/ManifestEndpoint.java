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
 * goes out at once, so that a warm question is one request. Docker Hub is always asked by HEAD
 * first: there a GET counts against the pull limit.
 */
final class ManifestEndpoint {
  private static final String METERED = "registry-1.docker.io";

  private final Conversation.Services services;
  private final RegistrySettings settings;

  ManifestEndpoint(Conversation.Services services, RegistrySettings settings) {
    this.services = services;
    this.settings = settings;
  }

  RegistryAnswer ask(ImageReference image, Optional<Credential> credential) {
    Deadline deadline = Deadline.in(settings.limits().question());
    Conversation talk = new Conversation(services, image, credential, deadline);
    Request head = Request.head(url(image), MediaTypes.ACCEPT);
    Request get = Request.get(url(image), MediaTypes.ACCEPT, Request.MANIFEST_BYTES);
    boolean metered = image.apiHost().equals(METERED);
    Outcome outcome = talk.ask(talk.knowsHost() && !metered ? get : head, metered ? head : get);
    return new Answers(settings, image, credential).manifest(talk, whole(talk, outcome, get));
  }

  private static URI url(ImageReference image) {
    return URI.create(
        "https://" + image.apiHost() + "/v2/" + image.path() + "/manifests/" + image.identifier());
  }

  private static Outcome whole(Conversation talk, Outcome outcome, Request get) {
    return outcome instanceof Outcome.Registry registry
            && registry.reply() instanceof Reply.Answered answer
            && answer.request().isHead()
            && isWanting(answer)
        ? new Outcome.Registry(talk.again(get))
        : outcome;
  }

  private static boolean isWanting(Reply.Answered head) {
    return head.status() != 200
        || head.header("Docker-Content-Digest").isEmpty()
        || !MediaTypes.isManifest(head.mediaType())
        || MediaTypes.isIndex(head.mediaType());
  }
}
