package dev.pullpass.testkit.registry.personality;

import java.util.Optional;

/**
 * GitHub's container registry: refuses at the token endpoint, bad credentials even for public
 * packages (dexidp/dex#2672), and issues tokens that cannot be read (radius-project/radius#12623).
 */
final class Ghcr extends BearerBehaviour {

  Ghcr() {
    super(TokenEndpoint.readable("/token", "ghcr.io").issuing(TokenEndpoint.Style.OPAQUE));
  }

  @Override
  public Optional<Reply> refuseToken(TokenRequest request) {
    if (request.caller().isRefused()) {
      return Optional.of(Reply.error(403, "DENIED", "denied"));
    }
    return request.caller().isAnonymous() && request.exceedsRights()
        ? Optional.of(Reply.error(401, "UNAUTHORIZED", "authentication required"))
        : Optional.empty();
  }

  @Override
  public Reply answer(Situation situation, Question question) {
    return switch (situation) {
      case NO_RIGHT -> Reply.error(403, "DENIED", "permission_denied: read_package");
      case REPOSITORY_ABSENT -> Reply.error(404, "NAME_UNKNOWN", "name unknown");
      case TAG_ABSENT -> Reply.error(404, "MANIFEST_UNKNOWN", "manifest unknown");
      case TYPE_NOT_ACCEPTED ->
          Reply.error(
              404,
              "MANIFEST_UNKNOWN",
              "OCI index found, but Accept header does not support OCI indexes");
      case RATE_LIMITED ->
          Reply.error(429, "TOOMANYREQUESTS", "retry-after: 880µs, allowed: 44000/minute");
      default -> super.answer(situation, question);
    };
  }

  @Override
  public boolean heedsAccept() {
    return true;
  }
}
