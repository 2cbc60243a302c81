package dev.pullpass.testkit.registry.personality;

import java.util.List;
import java.util.Optional;

/**
 * A registry with a token endpoint, by the distribution token specification: the token server
 * refuses bad credentials only; missing rights show as {@code insufficient_scope} at the registry.
 */
abstract class BearerBehaviour implements Behaviour {
  private final TokenEndpoint endpoint;

  BearerBehaviour(TokenEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public Optional<TokenEndpoint> tokenEndpoint() {
    return Optional.of(endpoint);
  }

  @Override
  public List<String> challenges(Question question, Situation situation) {
    return List.of(bearer(question) + scope(question) + error(situation));
  }

  /** The realm and the service. */
  String bearer(Question question) {
    String service = endpoint.service().isEmpty() ? question.site().host() : endpoint.service();
    return "Bearer realm=\"" + realm(question) + "\",service=\"" + service + "\"";
  }

  /** Where tokens are had. */
  String realm(Question question) {
    return question.site().url(endpoint.path());
  }

  /** The scope to ask for, with a comma before it; empty for the ping. */
  String scope(Question question) {
    String name = question.target().name();
    return name.isEmpty() ? "" : ",scope=\"repository:" + name + ":pull\"";
  }

  private static String error(Situation situation) {
    return switch (situation) {
      case ANONYMOUS_REFUSED, NO_RIGHT -> ",error=\"insufficient_scope\"";
      case CREDENTIAL_REFUSED -> ",error=\"invalid_token\"";
      default -> "";
    };
  }
}
