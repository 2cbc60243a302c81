package dev.pullpass.testkit.registry.personality;

import java.util.List;
import java.util.Optional;

/**
 * OpenShift's integrated registry: the password is an API token and is given back as the bearer
 * token, {@code anonymous} without one; once a credential is refused the challenge is Basic with an
 * error (openshift/image-registry auth.go, token.go).
 */
final class Openshift extends BearerBehaviour {

  Openshift() {
    super(TokenEndpoint.readable("/openshift/token", "").issuing(TokenEndpoint.Style.ECHO));
  }

  @Override
  public List<String> challenges(Question question, Situation situation) {
    return question.isBare()
        ? List.of("Bearer realm=\"" + realm(question) + "\"")
        : List.of("Basic realm=\"" + question.site().host() + "\",error=\"access denied\"");
  }

  @Override
  public Optional<Reply> refuseToken(TokenRequest request) {
    return request.caller().isRefused() ? Optional.of(Reply.empty(401)) : Optional.empty();
  }
}
