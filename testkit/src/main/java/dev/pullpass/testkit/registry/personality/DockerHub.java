package dev.pullpass.testkit.registry.personality;

import dev.pullpass.testkit.registry.content.Caller;
import dev.pullpass.testkit.registry.content.Standing;
import java.util.Map;
import java.util.Optional;

/**
 * Docker Hub: absent and private look the same on purpose (moby#29038); the token endpoint tells a
 * wrong password from an expired token, in a body of its own shape (sailor-sh/CK-X#60).
 */
final class DockerHub extends BearerBehaviour {

  DockerHub() {
    super(TokenEndpoint.readable("/token", "registry.docker.io"));
  }

  @Override
  public Optional<Reply> refuseToken(TokenRequest request) {
    Standing standing = request.caller().standing();
    return switch (standing) {
      case WRONG -> details(401, "incorrect username or password");
      case EXPIRED -> details(401, "personal access token is expired");
      case UNSCOPED -> details(401, "access token has insufficient scopes");
      case DISABLED -> details(403, "Account is not Active");
      case ANONYMOUS, KNOWN ->
          // Nobody may push to a fake: asking for it is what a read-only token does (moby#45726).
          request.wants("push")
              ? details(401, "access token has insufficient scopes")
              : Optional.empty();
    };
  }

  private static Optional<Reply> details(int status, String text) {
    return Optional.of(Reply.member(status, "details", text));
  }

  @Override
  public Reply answer(Situation situation, Question question) {
    return switch (situation) {
      case RATE_LIMITED ->
          Reply.error(
              429,
              "TOOMANYREQUESTS",
              "You have reached your"
                  + (question.caller().isAnonymous() ? " unauthenticated" : "")
                  + " pull rate limit. https://www.docker.com/increase-rate-limit");
      // Nobody learns what does not exist, not even an owner's colleague.
      case REPOSITORY_ABSENT -> answer(Situation.NO_RIGHT, question);
      default -> super.answer(situation, question);
    };
  }

  @Override
  public Map<String, String> manifestHeaders(Caller caller) {
    int limit = caller.isAnonymous() ? 100 : 200;
    return Map.of(
        "ratelimit-limit", limit + ";w=21600",
        "ratelimit-remaining", (limit - 1) + ";w=21600",
        "docker-ratelimit-source",
            caller.isAnonymous() ? "192.0.2.1" : "7d3c1b8e-0000-4000-8000-000000000001");
  }
}
