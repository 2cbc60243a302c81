package dev.pullpass.testkit.registry.personality;

import java.util.Map;
import java.util.Optional;

/**
 * JFrog Artifactory with repository keys in the path: the realm names the repository key and the
 * port (containerd#6339), an oauth POST gets 401. The status of "no permission" (403) and the
 * bodies of the token endpoint are unverified.
 */
final class Artifactory extends BearerBehaviour {

  Artifactory() {
    super(TokenEndpoint.readable("/artifactory/api/docker/", "").onPost(401));
  }

  @Override
  String realm(Question question) {
    String key = question.target().project();
    return question.site().url("/artifactory/api/docker/" + (key.isEmpty() ? "" : key + "/"))
        + "v2/token";
  }

  @Override
  public Optional<Reply> refuseToken(TokenRequest request) {
    return switch (request.caller().standing()) {
      case EXPIRED ->
          Optional.of(Reply.error(401, "UNAUTHORIZED", "Token failed verification: expired"));
      case WRONG, UNSCOPED, DISABLED ->
          Optional.of(Reply.error(401, "UNAUTHORIZED", "Bad credentials"));
      case ANONYMOUS, KNOWN -> Optional.empty();
    };
  }

  @Override
  public Reply answer(Situation situation, Question question) {
    Target target = question.target();
    return switch (situation) {
      case NO_RIGHT ->
          Reply.error(403, "UNAUTHORIZED", "The client does not have permission for manifest");
      case REPOSITORY_ABSENT, TAG_ABSENT ->
          Reply.error(
              404,
              "MANIFEST_UNKNOWN",
              "The named manifest is not known to the registry.",
              Map.of("manifest", target.name() + "/" + target.reference() + "/manifest.json"));
      default -> super.answer(situation, question);
    };
  }
}
