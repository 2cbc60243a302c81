package dev.pullpass.testkit.registry.personality;

import java.util.Optional;

/**
 * GitLab: {@code /jwt/auth} refuses bad credentials, credentials without the registry scope, and
 * anonymous callers to whom nothing can be granted; a valid user without right gets an empty token
 * (gitlabhq/gitlabhq container_registry_authentication_service.rb).
 */
final class Gitlab extends BearerBehaviour {

  Gitlab() {
    super(TokenEndpoint.readable("/jwt/auth", "container_registry"));
  }

  @Override
  public Optional<Reply> refuseToken(TokenRequest request) {
    if (!request.service().equals("container_registry")) {
      return Optional.of(Reply.empty(404));
    }
    return switch (request.caller().standing()) {
      case WRONG, EXPIRED, DISABLED ->
          Optional.of(Reply.error(401, "UNAUTHORIZED", "HTTP Basic: Access denied"));
      case UNSCOPED -> forbidden();
      case ANONYMOUS -> request.exceedsRights() ? forbidden() : Optional.empty();
      case KNOWN -> Optional.empty();
    };
  }

  private static Optional<Reply> forbidden() {
    return Optional.of(Reply.error(403, "DENIED", "access forbidden"));
  }

  @Override
  public boolean heedsAccept() {
    return true;
  }
}
