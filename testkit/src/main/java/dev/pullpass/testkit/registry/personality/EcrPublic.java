package dev.pullpass.testkit.registry.personality;

import java.util.Optional;

/**
 * Amazon ECR Public: anonymous tokens for the scope {@code aws}; an expired token blocks a public
 * image; there is nothing private, only what does not exist (eksdemo#68). That a wrong credential
 * is answered 401 is unverified.
 */
final class EcrPublic extends BearerBehaviour {

  EcrPublic() {
    super(
        TokenEndpoint.readable("/token/", "public.ecr.aws").issuing(TokenEndpoint.Style.IDENTITY));
  }

  @Override
  String scope(Question question) {
    return ",scope=\"aws\"";
  }

  @Override
  public Optional<Reply> refuseToken(TokenRequest request) {
    return Behaviour.isExpired(request.caller())
        ? Optional.of(Ecr.expired())
        : super.refuseToken(request);
  }

  @Override
  public Reply answer(Situation situation, Question question) {
    return switch (situation) {
      case ANONYMOUS_REFUSED, NO_RIGHT, REPOSITORY_ABSENT ->
          Ecr.repositoryAbsent(question.target().name());
      case TAG_ABSENT -> Reply.error(404, "MANIFEST_UNKNOWN", "Requested image not found");
      case RATE_LIMITED -> Reply.error(429, "TOOMANYREQUESTS", "Rate exceeded");
      default -> super.answer(situation, question);
    };
  }
}
