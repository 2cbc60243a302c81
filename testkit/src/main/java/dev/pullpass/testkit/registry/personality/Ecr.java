package dev.pullpass.testkit.registry.personality;

import dev.pullpass.testkit.registry.content.Caller;
import dev.pullpass.testkit.registry.content.Holdings;
import java.util.List;

/**
 * Amazon ECR, private: Basic only, nothing is anonymous, and only an expired token and a missing
 * right are told in JSON (go-containerregistry#861; awslabs/soci-snapshotter).
 */
final class Ecr extends BasicBehaviour {
  private static final String ACCOUNT = "111122223333";

  Ecr() {
    super("");
  }

  @Override
  public List<String> challenges(Question question, Situation situation) {
    String realm = question.site().url("/");
    return List.of("Basic realm=\"" + realm + "\",service=\"ecr.amazonaws.com\"");
  }

  @Override
  public Reply answer(Situation situation, Question question) {
    String name = question.target().name();
    return switch (situation) {
      case CHALLENGED, ANONYMOUS_REFUSED -> notAuthorized(question, situation);
      case CREDENTIAL_REFUSED ->
          Behaviour.isExpired(question.caller()) ? expired() : notAuthorized(question, situation);
      case NO_RIGHT -> Reply.error(403, "DENIED", noPolicy(question));
      case REPOSITORY_ABSENT -> repositoryAbsent(name);
      case TAG_ABSENT -> Reply.error(404, "MANIFEST_UNKNOWN", "Requested image not found");
      case RATE_LIMITED -> Reply.error(429, "TOOMANYREQUESTS", "Rate exceeded");
      default -> super.answer(situation, question);
    };
  }

  private Reply notAuthorized(Question question, Situation situation) {
    return Reply.text(401, "Not Authorized").challenge(challenges(question, situation));
  }

  private static String noPolicy(Question question) {
    return "User: arn:aws:iam::%s:user/%s is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:eu-west-1:%s:repository/%s"
        .formatted(ACCOUNT, question.caller().user(), ACCOUNT, question.target().name());
  }

  static Reply expired() {
    return Reply.error(
        403, "DENIED", "Your authorization token has expired. Reauthenticate and try again.");
  }

  static Reply repositoryAbsent(String name) {
    return Reply.error(
        404,
        "NAME_UNKNOWN",
        "The repository with name '%s' does not exist in the registry with id '%s'"
            .formatted(name, ACCOUNT));
  }

  @Override
  public boolean mayPull(Caller caller, String name, Holdings holdings) {
    return !caller.isAnonymous() && holdings.mayPull(caller, name);
  }
}
