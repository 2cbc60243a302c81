package dev.pullpass.testkit.registry.personality;

import java.util.Map;

/**
 * zot with htpasswd and an access policy: the anonymous policy counts only where no credential came
 * along, so a stale one blocks public repositories (project-zot/zot authn.go, authz).
 */
final class Zot extends BasicBehaviour {

  Zot() {
    super("Basic realm=\"Authorization Required\"");
  }

  @Override
  public Reply answer(Situation situation, Question question) {
    Target target = question.target();
    return switch (situation) {
      case NO_RIGHT -> Reply.error(403, "DENIED", "requested access to the resource is denied");
      case REPOSITORY_ABSENT ->
          Reply.error(
              404,
              "NAME_UNKNOWN",
              "repository name not known to registry",
              Map.of("name", target.name()));
      case TAG_ABSENT ->
          Reply.error(
              404, "MANIFEST_UNKNOWN", "manifest unknown", Map.of("reference", target.reference()));
      default -> super.answer(situation, question);
    };
  }
}
