package dev.pullpass.testkit.registry.personality;

import dev.pullpass.testkit.registry.content.Caller;
import java.util.List;
import java.util.Optional;

/**
 * Harbor: a bad, expired or disabled credential is treated as anonymous, so that public projects
 * stay pullable; only a token request without scope refuses it (goharbor/harbor
 * core/service/token/creator.go, middleware/v2auth/auth.go).
 */
final class Harbor extends BearerBehaviour {

  Harbor() {
    super(TokenEndpoint.readable("/service/token", "harbor-registry"));
  }

  @Override
  public List<String> challenges(Question question, Situation situation) {
    return question.isBare()
        ? List.of(bearer(question) + scope(question))
        : List.of("Basic realm=\"harbor\"");
  }

  @Override
  public Optional<Reply> refuseToken(TokenRequest request) {
    if (!request.service().equals("harbor-registry")) {
      return Optional.of(Reply.empty(400));
    }
    return request.scopes().isEmpty() && request.caller().isRefused()
        ? Optional.of(Reply.empty(401))
        : Optional.empty();
  }

  @Override
  public Caller admit(Caller caller) {
    return caller.isRefused() ? Caller.ANONYMOUS : caller;
  }

  @Override
  public Reply answer(Situation situation, Question question) {
    Target target = question.target();
    return switch (situation) {
      case CHALLENGED, ANONYMOUS_REFUSED, CREDENTIAL_REFUSED, NO_RIGHT ->
          refused(situation, question);
      case REPOSITORY_ABSENT, TAG_ABSENT ->
          Reply.error(
              404,
              "NOT_FOUND",
              "artifact " + target.name() + separator(target) + target.reference() + " not found");
      default -> super.answer(situation, question);
    };
  }

  private Reply refused(Situation situation, Question question) {
    Target target = question.target();
    if (target.kind() == Target.Kind.PING) {
      return Reply.error(401, "UNAUTHORIZED", "unauthorized")
          .challenge(challenges(question, situation));
    }
    if (!question.isBare() && !question.holdings().hasProjectOf(target.name())) {
      return Reply.error(401, "UNAUTHORIZED", "project " + target.project() + " not found")
          .with("WWW-Authenticate", "");
    }
    return Reply.error(
            401,
            "UNAUTHORIZED",
            "unauthorized to access repository: " + target.name() + ", action: pull")
        .challenge(challenges(question, situation));
  }

  private static String separator(Target target) {
    return target.isDigest() ? "@" : ":";
  }

  @Override
  public boolean takesBasic() {
    return true;
  }
}
