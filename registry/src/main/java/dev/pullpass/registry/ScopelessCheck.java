package dev.pullpass.registry;

import dev.pullpass.registry.TokenEndpoint.Wanted;
import java.util.Optional;

/**
 * Tells a bad credential from one without the right, where both are refused alike (Harbor, Quay,
 * ACR, GitLab): the token endpoint is asked for no scope at all, as {@code docker login} does.
 */
final class ScopelessCheck {
  private final TokenEndpoint endpoint;

  ScopelessCheck(TokenEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** True for 200, false for 401, empty for all that says neither. */
  Optional<Boolean> accepts(Wanted wanted, Deadline deadline) {
    return switch (endpoint.ask(wanted.scopeless(), deadline).answer().status()) {
      case 200 -> Optional.of(true);
      case 401 -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
