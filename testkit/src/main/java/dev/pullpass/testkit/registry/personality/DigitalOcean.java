package dev.pullpass.testkit.registry.personality;

import dev.pullpass.testkit.registry.content.Caller;
import dev.pullpass.testkit.registry.content.Holdings;
import dev.pullpass.testkit.registry.content.Standing;
import java.util.Optional;

/**
 * DigitalOcean's registry: a token covers the whole registry, and a path without the registry's
 * name is a 400. What an absent repository gives is unverified.
 */
final class DigitalOcean extends BearerBehaviour {

  DigitalOcean() {
    super(TokenEndpoint.readable("/v2/registry/auth", "registry.digitalocean.com"));
  }

  @Override
  public Optional<Reply> refuseToken(TokenRequest request) {
    return request.caller().isRefused() || request.caller().isAnonymous()
        ? Optional.of(Reply.error(401, "UNAUTHORIZED", "authentication required"))
        : Optional.empty();
  }

  @Override
  public Optional<Reply> malformed(Question question) {
    Target target = question.target();
    return target.kind() != Target.Kind.PING && target.depth() < 2
        ? Optional.of(Reply.error(400, "NAME_INVALID", "invalid repository name"))
        : Optional.empty();
  }

  @Override
  public boolean mayPull(Caller caller, String name, Holdings holdings) {
    return caller.standing() == Standing.KNOWN;
  }
}
