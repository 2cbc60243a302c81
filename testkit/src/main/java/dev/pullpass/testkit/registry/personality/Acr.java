package dev.pullpass.testkit.registry.personality;

import java.util.Map;
import java.util.Optional;

/**
 * Azure Container Registry: one 401 at the token endpoint for everything, and a firewall that names
 * the caller's address (MicrosoftDocs acr-authentication-errors; Azure/acr#633). What an absent
 * repository gives is unverified.
 */
final class Acr extends BearerBehaviour {

  Acr() {
    // containerd's oauth POST with a password gets 400 and falls back to GET.
    super(TokenEndpoint.readable("/oauth2/token", "").onPost(400));
  }

  @Override
  public Optional<Reply> refuseToken(TokenRequest request) {
    return request.caller().isRefused() || request.exceedsRights()
        ? Optional.of(unauthorized())
        : Optional.empty();
  }

  private static Reply unauthorized() {
    return Reply.error(
        401,
        "UNAUTHORIZED",
        "authentication required, visit https://aka.ms/acr/authorization for more information."
            + " CorrelationId: 00000000-0000-4000-8000-000000000001");
  }

  @Override
  public Reply answer(Situation situation, Question question) {
    String reference = question.target().reference();
    return switch (situation) {
      case CHALLENGED, ANONYMOUS_REFUSED, CREDENTIAL_REFUSED, NO_RIGHT ->
          unauthorized().challenge(challenges(question, situation));
      case REPOSITORY_ABSENT ->
          Reply.error(
              404,
              "NAME_UNKNOWN",
              "repository \"" + question.target().name() + "\" is not found",
              Map.of("name", question.target().name()));
      case TAG_ABSENT ->
          Reply.error(
              404,
              "MANIFEST_UNKNOWN",
              "manifest tagged by \"" + reference + "\" is not found",
              Map.of("Tag", reference));
      case FIREWALLED ->
          Reply.error(
              403,
              "DENIED",
              "client with IP '192.0.2.1' is not allowed access."
                  + " Refer https://aka.ms/acr/firewall to grant access.");
      default -> super.answer(situation, question);
    };
  }

  @Override
  public boolean takesBasic() {
    return true;
  }
}
