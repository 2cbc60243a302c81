package dev.pullpass.testkit.registry.personality;

import dev.pullpass.testkit.registry.content.Caller;
import dev.pullpass.testkit.registry.content.Holdings;
import dev.pullpass.testkit.registry.content.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a registry says. The defaults are those of the CNCF distribution registry (registry/api
 * errcode and v2 descriptors), which most others follow or imitate.
 */
public interface Behaviour {

  /** The token endpoint; empty for a registry that takes Basic credentials itself. */
  Optional<TokenEndpoint> tokenEndpoint();

  /** The values of the {@code WWW-Authenticate} headers that go with a refusal of the question. */
  List<String> challenges(Question question, Situation situation);

  /** The whole answer where the question is not simply served. */
  default Reply answer(Situation situation, Question question) {
    return switch (situation) {
      case CHALLENGED, ANONYMOUS_REFUSED, CREDENTIAL_REFUSED, NO_RIGHT ->
          Reply.error(401, "UNAUTHORIZED", "authentication required")
              .challenge(challenges(question, situation));
      case REPOSITORY_ABSENT, TAG_ABSENT -> absent(question.target());
      case BLOB_ABSENT -> Reply.error(404, "BLOB_UNKNOWN", "blob unknown to registry");
      case TYPE_NOT_ACCEPTED ->
          Reply.error(
              404,
              "MANIFEST_UNKNOWN",
              "OCI index found, but accept header does not support OCI indexes");
      case RATE_LIMITED -> Reply.error(429, "TOOMANYREQUESTS", "too many requests");
      case FIREWALLED -> Reply.error(403, "DENIED", "requested access to the resource is denied");
    };
  }

  /** A manifest is unknown whether or not its repository is; only the list of tags tells. */
  private static Reply absent(Target target) {
    if (target.kind() == Target.Kind.TAGS) {
      Map<String, String> detail = Map.of("name", target.name());
      return Reply.error(404, "NAME_UNKNOWN", "repository name not known to registry", detail);
    }
    if (target.kind() == Target.Kind.BLOB) {
      return Reply.error(404, "BLOB_UNKNOWN", "blob unknown to registry");
    }
    Map<String, String> detail =
        target.isDigest()
            ? Map.of("Name", target.name(), "Revision", target.reference())
            : Map.of("Tag", target.reference());
    return Reply.error(404, "MANIFEST_UNKNOWN", "manifest unknown", detail);
  }

  /** Why no token is issued; empty if one is, with whatever rights the caller has. */
  default Optional<Reply> refuseToken(TokenRequest request) {
    return request.caller().isRefused()
        ? Optional.of(Reply.error(401, "UNAUTHORIZED", "authentication required"))
        : Optional.empty();
  }

  /** The caller in whose name a token is issued or a Basic credential is used. */
  default Caller admit(Caller caller) {
    return caller;
  }

  /** Whether the caller may pull from the repository of that name. */
  default boolean mayPull(Caller caller, String name, Holdings holdings) {
    return holdings.mayPull(caller, name);
  }

  /** Whether a Basic credential is taken by the registry itself, next to tokens. */
  default boolean takesBasic() {
    return tokenEndpoint().isEmpty();
  }

  /** Whether a manifest is withheld if the {@code Accept} header does not name its type. */
  default boolean heedsAccept() {
    return false;
  }

  /** Headers on every answer to a manifest request of the caller. */
  default Map<String, String> manifestHeaders(Caller caller) {
    return Map.of();
  }

  /** Whether the question is malformed for this registry, before rights are looked at. */
  default Optional<Reply> malformed(Question question) {
    return Optional.empty();
  }

  /** True if the credential was right once and has run out. */
  static boolean isExpired(Caller caller) {
    return caller.standing() == Standing.EXPIRED;
  }
}
