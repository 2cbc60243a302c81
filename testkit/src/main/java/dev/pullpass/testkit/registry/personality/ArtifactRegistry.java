package dev.pullpass.testkit.registry.personality;

import java.util.List;
import java.util.Optional;

/**
 * Google Artifact Registry: the token says who, not what; a missing right is refused at the token
 * endpoint already, in the same words as an absent repository (Google's Config Sync
 * troubleshooting).
 */
final class ArtifactRegistry extends BearerBehaviour {
  private static final String DOWNLOAD = "artifactregistry.repositories.downloadArtifacts";

  ArtifactRegistry() {
    super(
        TokenEndpoint.readable("/v2/token", "").issuing(TokenEndpoint.Style.IDENTITY).onPost(404));
  }

  @Override
  public List<String> challenges(Question question, Situation situation) {
    boolean ping = question.target().kind() == Target.Kind.PING;
    String bare = "Bearer realm=\"" + realm(question) + "\"";
    return List.of(ping ? bare : bearer(question) + scope(question));
  }

  @Override
  public Optional<Reply> refuseToken(TokenRequest request) {
    if (request.caller().isRefused()) {
      return Optional.of(Reply.error(401, "UNAUTHORIZED", "authentication failed"));
    }
    return request.exceedsRights()
        ? Optional.of(denied(request.caller().isAnonymous(), request.repositories().get(0)))
        : Optional.empty();
  }

  @Override
  public Optional<Reply> malformed(Question question) {
    Target target = question.target();
    return target.kind() != Target.Kind.PING && target.depth() < 2
        ? Optional.of(
            Reply.error(
                400, "NAME_INVALID", "invalid number of path components: " + target.depth()))
        : Optional.empty();
  }

  @Override
  public Reply answer(Situation situation, Question question) {
    String reference = question.target().reference();
    return switch (situation) {
      case CHALLENGED ->
          Reply.error(401, "UNAUTHORIZED", "not authenticated: No valid credential was supplied.")
              .challenge(challenges(question, situation));
      case CREDENTIAL_REFUSED ->
          Reply.error(401, "UNAUTHORIZED", "No valid credential was supplied.");
      case ANONYMOUS_REFUSED -> denied(true, question.target().name());
      case NO_RIGHT -> denied(false, question.target().name());
      case REPOSITORY_ABSENT, TAG_ABSENT ->
          Reply.error(404, "MANIFEST_UNKNOWN", "Failed to fetch \"" + reference + "\"");
      default -> super.answer(situation, question);
    };
  }

  private static Reply denied(boolean anonymous, String name) {
    String resource = "on resource \"" + resource(name) + "\" (or it may not exist)";
    String lead =
        anonymous
            ? "Unauthenticated requests do not have permission \"" + DOWNLOAD + "\" "
            : "Permission \"" + DOWNLOAD + "\" denied ";
    return Reply.error(403, "DENIED", lead + resource);
  }

  /** {@code PROJECT/REPOSITORY/image} lives in {@code projects/P/locations/L/repositories/R}. */
  private static String resource(String name) {
    String[] parts = name.split("/", -1);
    String repository = parts.length > 1 ? parts[1] : parts[0];
    return "projects/" + parts[0] + "/locations/europe-west1/repositories/" + repository;
  }

  @Override
  public boolean takesBasic() {
    return true;
  }
}
