package dev.pullpass.testkit.registry.personality;

import java.util.List;
import java.util.Optional;

/**
 * Gitea and Forgejo: scope {@code *}, a ghost token for anonymous callers, plain texts, and absent
 * images told to everybody (go-gitea/gitea routers/api/packages/container). The text of "no right"
 * is unverified.
 */
final class Gitea extends BearerBehaviour {

  Gitea() {
    super(
        TokenEndpoint.readable("/v2/token", "container_registry")
            .issuing(TokenEndpoint.Style.IDENTITY));
  }

  @Override
  String scope(Question question) {
    return ",scope=\"*\"";
  }

  @Override
  public Optional<Reply> refuseToken(TokenRequest request) {
    return request.caller().isRefused()
        ? Optional.of(Reply.text(401, "authGroup.Verify"))
        : Optional.empty();
  }

  @Override
  public Reply answer(Situation situation, Question question) {
    return switch (situation) {
      case ANONYMOUS_REFUSED, NO_RIGHT ->
          question.repositoryExists()
              ? noRight()
              : super.answer(Situation.REPOSITORY_ABSENT, question);
      case REPOSITORY_ABSENT, TAG_ABSENT -> super.answer(Situation.TAG_ABSENT, question);
      default -> super.answer(situation, question);
    };
  }

  private static Reply noRight() {
    return Reply.text(401, "user should have specific permission or be a site admin")
        .challenge(List.of("Basic realm=\"Gitea Package API\""));
  }
}
