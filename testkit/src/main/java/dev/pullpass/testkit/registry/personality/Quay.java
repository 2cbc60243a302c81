package dev.pullpass.testkit.registry.personality;

import java.util.Optional;

/**
 * Quay: the token endpoint names what is wrong with a credential; absent, private and not allowed
 * are one 401 (quay/quay v2auth.py, credentials.py, errors.py).
 */
final class Quay extends BearerBehaviour {

  Quay() {
    super(TokenEndpoint.readable("/v2/auth", "quay.io"));
  }

  @Override
  public Optional<Reply> refuseToken(TokenRequest request) {
    String user = request.caller().user();
    return switch (request.caller().standing()) {
      case WRONG, EXPIRED, UNSCOPED -> unauthorized(wrong(user));
      case DISABLED ->
          unauthorized("This user has been disabled. Please contact your administrator.");
      case ANONYMOUS, KNOWN -> Optional.empty();
    };
  }

  private static Optional<Reply> unauthorized(String message) {
    return Optional.of(Reply.error(401, "UNAUTHORIZED", message));
  }

  private static String wrong(String user) {
    if (user.contains("+")) {
      return "Could not find robot with username: " + user + " and supplied password.";
    }
    return switch (user) {
      case "$oauthtoken" -> "Invalid access token";
      case "$app", "$token" -> "Invalid token";
      default -> "Invalid Username or Password";
    };
  }

  @Override
  public Reply answer(Situation situation, Question question) {
    return switch (situation) {
      case CHALLENGED, ANONYMOUS_REFUSED, CREDENTIAL_REFUSED, NO_RIGHT ->
          Reply.error(401, "UNAUTHORIZED", "access to the requested resource is not authorized")
              .challenge(challenges(question, situation));
      case REPOSITORY_ABSENT -> answer(Situation.NO_RIGHT, question);
      case TAG_ABSENT, TYPE_NOT_ACCEPTED ->
          Reply.error(404, "MANIFEST_UNKNOWN", "manifest unknown");
      default -> super.answer(situation, question);
    };
  }

  @Override
  public boolean heedsAccept() {
    return true;
  }
}
